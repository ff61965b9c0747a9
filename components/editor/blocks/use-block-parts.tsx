'use client'

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import type { EmbedTarget } from '#lib/document/embed.ts'
import { blockWords } from './block-words.ts'
import own from './blocks.module.css'
import type { BlockParts } from './blocks.ts'
import { embedToLink, findEmbed } from './embeds.ts'

const LONG_ENOUGH_TO_REACH_MS = 10_000

/** What a block is being asked for, before it stands in the text. */
export type Asking = 'embed' | 'related'

/** What the editor is handed for its blocks, made once; and what is being asked for. */
export function useBlockParts() {
  const messages = useMessages()
  const { newsroom } = useBriefing()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [parts] = useState<BlockParts>(() => ({
    words: blockWords(messages),
    mentionable: newsroom,
    onEmbedMade: (editor, target) => sayEmbedded(editor, target, messages),
  }))
  const [hooks] = useState(() => ({
    onEmbed: () => setAsking('embed'),
    onRelated: () => setAsking('related'),
  }))
  return { parts, hooks, asking, done: () => setAsking(null) }
}

function sayEmbedded(
  editor: Editor,
  { provider, url }: EmbedTarget,
  { blocks, common }: ReturnType<typeof useMessages>,
) {
  const words = blocks.embed
  const id = crypto.randomUUID()
  const keep = () => {
    notifications.hide(id)
    if (editor.isDestroyed) return
    embedToLink(editor, findEmbed(editor.state.doc, url))
    editor.commands.focus()
  }
  notifications.show({
    id,
    autoClose: LONG_ENOUGH_TO_REACH_MS,
    closeButtonProps: { 'aria-label': common.close },
    message: (
      <span className={own.toast}>
        <span>{words.made(words.providers[provider])}</span>
        <Button size="compact-sm" variant="default" onClick={keep}>
          {words.keepAsLink}
        </Button>
      </span>
    ),
  })
}
