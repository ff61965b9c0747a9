'use client'

import { useMessages } from '#components/ui/messages.tsx'
import type { CalloutTone } from '#lib/document/document-json.ts'
import type { EmbedTarget } from '#lib/document/embed.ts'
import { BLOCK_ICONS, type BlockIcon } from './block-icons.ts'
import { useBriefingLine } from './use-briefing-line.ts'

/** What a box beside the story is, in a word and a drawing, as in the editor. */
export function CalloutLabel({ tone }: { tone: CalloutTone }) {
  return <Label icon={tone} word={useMessages().blocks.callout.tones[tone]} />
}

/** That readers never see what stands below. */
export function NoteLabel() {
  return <Label icon="note" word={useMessages().blocks.note.label} />
}

/** An embed in words: provider, id and address. */
export function EmbedCard({ provider, id, url }: EmbedTarget) {
  const words = useMessages().blocks.embed
  return (
    <div className="stet-embed" data-embed={provider}>
      <Drawing icon={provider} />
      <strong className="stet-embed-provider">{words.providers[provider]}</strong>
      <span className="stet-embed-id">{id}</span>
      <span className="stet-embed-address">{url}</span>
    </div>
  )
}

/** The briefings that a related box names, each with its state. */
export function RelatedBox({ briefings }: { briefings: string[] }) {
  const words = useMessages().blocks.related
  return (
    <div className="stet-related">
      <Label icon="related" word={words.heading} />
      {briefings.length === 0 && <p className="stet-related-empty">{words.empty}</p>}
      {briefings.length > 0 && (
        <ol className="stet-related-list">
          {briefings.map(id => (
            <RelatedItem key={id} id={id} />
          ))}
        </ol>
      )}
    </div>
  )
}

function RelatedItem({ id }: { id: string }) {
  const { blocks, common } = useMessages()
  const line = useBriefingLine(id)
  const words = { asking: blocks.related.loading, missing: blocks.related.missing, unread: blocks.related.unread }
  if (typeof line === 'string') return <li>{words[line]}</li>
  return (
    <li>
      {line.title || common.untitled} <span className="stet-related-state">{common.status[line.status]}</span>
    </li>
  )
}

function Label({ icon, word }: { icon: BlockIcon; word: string }) {
  return (
    <p className="stet-box-label">
      <Drawing icon={icon} />
      {word}
    </p>
  )
}

function Drawing({ icon }: { icon: BlockIcon }) {
  return (
    <svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" aria-hidden="true">
      <path d={BLOCK_ICONS[icon]} />
    </svg>
  )
}
