'use client'

import { useEffect, useState } from 'react'
import { CommentTool } from '#components/comments/comment-tool.tsx'
import { SuggestionCard } from '#components/suggestions/suggestion-card.tsx'
import { SuggestionStore } from '#components/suggestions/suggestion-store.ts'
import { loadLateParts } from '#components/ui/late.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { WritingBar } from '#components/writing/writing-bar.tsx'
import type { Locale } from '#lib/briefings/briefing.ts'
import { BlockForm } from './block-form.tsx'
import { BlockDialogs } from './blocks/block-dialogs.tsx'
import { useBlockParts } from './blocks/use-block-parts.tsx'
import classes from './editor.module.css'
import { useInside } from './editor-session.tsx'
import type { LiveSession } from './live-session.ts'
import type { BlockHooks } from './menus/block-items.ts'
import { EditorMenus } from './menus/editor-menus.tsx'
import { pageClass } from './page-class.ts'
import { PasteReport } from './pasting/paste-report.tsx'
import type { PasteState } from './pasting/paste-state.ts'
import { PictureDialogs } from './pictures/picture-dialogs.tsx'
import { usePictures } from './pictures/use-pictures.ts'
import { StatusBar } from './status-bar.tsx'
import { Toolbar } from './toolbar.tsx'
import { useTextEditor } from './use-text-editor.ts'
import { wholeEditor } from './whole-editor.ts'

/** So long the first keys have the machine for themselves. */
const LATE_MS = 2_000

export type LiveEditorProps = { session: LiveSession; locale: Locale }

/** The editor on a live text that has arrived. A new session needs a new one: give it a key. */
export function LiveEditor({ session, locale }: LiveEditorProps) {
  const { setEditor, briefingId, person, whenSaved } = useInside()
  const messages = useMessages()
  const words = messages.editor
  const [linking, setLinking] = useState(false)
  const pictures = usePictures()
  const [pasted, setPasted] = useState<PasteState | null>(null)
  const blocks = useBlockParts()
  const [hooks] = useState<BlockHooks>(() => ({
    ...blocks.hooks,
    onPicture: pictures.askForPicture,
    onGallery: pictures.askForGallery,
  }))
  const { awareness, editable } = session
  const [suggestions] = useState(
    () => new SuggestionStore({ briefingId, personId: person.id, forced: session.suggestOnly, whenSaved }),
  )
  useEffect(() => () => suggestions.stop(), [suggestions])
  const [extensions] = useState(() => {
    if (!awareness) throw new Error('a live text has a presence')
    return wholeEditor({
      document: session.editorDoc,
      awareness,
      gate: session.gate,
      words: messages,
      uploads: pictures.uploads,
      onLink: () => setLinking(true),
      hooks,
      parts: blocks.parts,
      onPictures: pictures.upload,
      onPasted: setPasted,
      suggestions,
    })
  })
  const { editor, place } = useTextEditor({
    extensions,
    editable,
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
    if (!editor) return
    const timer = setTimeout(loadLateParts, LATE_MS)
    return () => clearTimeout(timer)
  }, [editor])
  useEffect(() => {
    // Not an update of the text: it must not look like typing.
    editor?.setEditable(editable, false)
    editor?.view.dom.setAttribute('aria-readonly', String(!editable))
  }, [editor, editable])

  return (
    <>
      <div className={classes.tools} data-writing-head>
        {editor && editable && <Toolbar editor={editor} hooks={hooks} linking={linking} onLinking={setLinking} />}
        <StatusBar />
        {editor && <WritingBar editor={editor} editable={editable} />}
        {editor && editable && <BlockForm editor={editor} />}
        {editor && <PasteReport editor={editor} state={pasted} onClose={() => setPasted(null)} />}
      </div>
      <EditorMenus
        editor={editor}
        editable={editable}
        hooks={hooks}
        linking={linking}
        onLinking={setLinking}
        forSelection={<CommentTool />}
      >
        <div ref={place} className={pageClass} />
      </EditorMenus>
      <SuggestionCard />
      <PictureDialogs pictures={pictures} />
      {editor && <BlockDialogs editor={editor} asking={blocks.asking} onDone={blocks.done} />}
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
