'use client'

import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import type { Locale } from '#lib/briefings/briefing.ts'
import { BlockForm } from './block-form.tsx'
import classes from './editor.module.css'
import { useInside } from './editor-session.tsx'
import type { LiveSession } from './live-session.ts'
import { pageClass } from './page-class.ts'
import { StatusBar } from './status-bar.tsx'
import { Toolbar } from './toolbar.tsx'
import { usePictures } from './use-pictures.ts'
import { wholeEditor } from './whole-editor.ts'

/** The editor on a live text that has arrived. A new session needs a new one: give it a key. */
export function LiveEditor({ session, locale }: { session: LiveSession; locale: Locale }) {
  const { setEditor } = useInside()
  const words = useMessages().editor
  const [linking, setLinking] = useState(false)
  const pictures = usePictures()
  const { awareness, editable } = session
  const [extensions] = useState(() => {
    if (!awareness) throw new Error('a live text has a presence')
    return wholeEditor({
      document: session.editorDoc,
      awareness,
      words: words.picture,
      onLink: () => setLinking(true),
      onPictures: pictures.upload,
    })
  })
  const editor = useEditor({
    extensions,
    editable,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    enableContentCheck: true,
    onContentError: () => session.outdated(),
    editorProps: { attributes: attributesOf(locale, words) },
  })

  useEffect(() => {
    if (!editor) return
    setEditor(editor)
    pictures.into(editor)
    const { view } = editor
    const settle = () => setTimeout(() => session.gate.settle(), 0)
    session.gate.watch(() => view.composing)
    view.dom.addEventListener('compositionend', settle)
    view.dom.addEventListener('blur', settle)
    return () => {
      session.gate.watch(() => false)
      view.dom.removeEventListener('compositionend', settle)
      view.dom.removeEventListener('blur', settle)
      setEditor(null)
    }
  }, [editor, session, setEditor, pictures.into])
  useEffect(() => {
    // Not an update of the text: it must not look like typing.
    editor?.setEditable(editable, false)
    editor?.view.dom.setAttribute('aria-readonly', String(!editable))
  }, [editor, editable])

  return (
    <>
      <div className={classes.tools}>
        {editor && editable && <Toolbar editor={editor} pictures={pictures} linking={linking} onLinking={setLinking} />}
        <StatusBar />
        {editor && editable && <BlockForm editor={editor} />}
      </div>
      <EditorContent editor={editor} className={pageClass} />
    </>
  )
}

function attributesOf(locale: Locale, { label, placeholder }: ReturnType<typeof useMessages>['editor']) {
  const quoted = (text: string) => `"${text.replaceAll('"', '')}"`
  return {
    class: 'stet-text notranslate',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    lang: locale,
    translate: 'no',
    spellcheck: 'true',
    style: Object.entries(placeholder)
      .map(([name, text]) => `--placeholder-${name.toLowerCase()}: ${quoted(text)}`)
      .join('; '),
  }
}
