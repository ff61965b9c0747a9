'use client'

import { FileButton, Loader } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useMessages } from '#components/ui/messages.tsx'
import { problemSentence } from '#components/ui/problem-sentence.ts'
import classes from './editor.module.css'
import { EmojiButton } from './emoji-button.tsx'
import { LinkButton } from './link-button.tsx'
import { ToolButton } from './tool-button.tsx'
import { TOOLS, type Tool } from './tools.ts'
import type { Pictures } from './use-pictures.ts'
import { useRovingFocus } from './use-roving-focus.ts'

type Props = { editor: Editor; pictures: Pictures; linking: boolean; onLinking: (linking: boolean) => void }

/** The tools for the text at the caret. One stop of the Tab key; arrow keys move inside. */
export function Toolbar({ editor, pictures, linking, onLinking }: Props) {
  const { editor: words, errors } = useMessages()
  const roving = useRovingFocus()
  const states = useEditorState({ editor, selector: ({ editor }) => statesOf(editor) })
  return (
    <>
      <div ref={roving} role="toolbar" aria-label={words.toolbar.label} className={classes.toolbar}>
        {TOOLS.map(tool => (
          <Button key={tool.id} tool={tool} editor={editor} state={states[tool.id]} />
        ))}
        <LinkButton editor={editor} open={linking} onOpen={onLinking} />
        <EmojiButton editor={editor} />
        <FileButton accept="image/jpeg,image/png,image/webp" multiple onChange={pictures.upload}>
          {({ onClick }) => <ToolButton label={words.toolbar.picture} icon={IconPhoto} onClick={onClick} />}
        </FileButton>
      </div>
      {pictures.uploading && (
        <p className={classes.uploading} role="status">
          <Loader size="xs" /> {words.picture.uploading(pictures.uploading)}
          <button type="button" className={classes.plain} onClick={pictures.stop}>
            {words.picture.stop}
          </button>
        </p>
      )}
      {pictures.problem && (
        <p className={classes.problem} role="alert">
          {problemSentence(pictures.problem, errors)}
        </p>
      )}
    </>
  )
}

type State = { active: boolean; possible: boolean }

function Button({ tool, editor, state }: { tool: Tool; editor: Editor; state?: State }) {
  const { editor: words } = useMessages()
  return (
    <ToolButton
      label={words.toolbar[tool.id]}
      icon={tool.icon}
      keys={tool.keys}
      pressed={tool.isActive ? (state?.active ?? false) : undefined}
      disabled={!state?.possible}
      onClick={() => tool.run(editor)}
    />
  )
}

function statesOf(editor: Editor): Record<string, State> {
  const entries = TOOLS.map(({ id, isActive, isPossible }) => {
    return [id, { active: isActive?.(editor) ?? false, possible: isPossible(editor) }]
  })
  return Object.fromEntries(entries)
}
