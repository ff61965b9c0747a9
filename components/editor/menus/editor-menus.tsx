'use client'

import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'
import { late } from '#components/ui/late.tsx'
import type { BlockHooks } from './block-items.ts'
import { BlockList } from './block-list.tsx'
import { Bubble } from './bubble.tsx'
import { Handle } from './handle.tsx'
import { LinkCard } from './link-card.tsx'
import classes from './menus.module.css'
import { PlusButton } from './plus-button.tsx'

const LinkPanel = late(() => import('./link-panel.tsx').then(({ LinkPanel }) => LinkPanel))

type Props = {
  editor: Editor | null
  editable: boolean
  hooks: BlockHooks
  linking: boolean
  onLinking: (linking: boolean) => void
  /** Tool buttons for the selected words beside their formats, shown in titles too. */
  forSelection?: ReactNode
  /** The text itself. */
  children: ReactNode
}

/** The text with all that floats beside it: the menu of blocks, the formats of a selection, the handle, links. */
export function EditorMenus({ editor, editable, hooks, linking, onLinking, forSelection, children }: Props) {
  return (
    <div className={classes.room} data-editor-room>
      {children}
      {editor && editable && (
        <>
          <BlockList editor={editor} hooks={hooks} />
          <PlusButton editor={editor} />
          <Handle editor={editor} />
          {!linking && (
            <Bubble editor={editor} onLink={() => onLinking(true)}>
              {forSelection}
            </Bubble>
          )}
          {linking ? (
            <LinkPanel editor={editor} onClose={() => onLinking(false)} />
          ) : (
            <LinkCard editor={editor} onEdit={() => onLinking(true)} />
          )}
        </>
      )}
    </div>
  )
}
