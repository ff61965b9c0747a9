'use client'

import { useMessages } from '#components/ui/messages.tsx'
import type { BlockDiff, Thing } from '#lib/document/diff.ts'
import { AttributeChanges } from './attribute-changes.tsx'
import { ChangedText } from './changed-text.tsx'
import classes from './diff-view.module.css'
import { PicturePair } from './picture-pair.tsx'
import { useAttributeText } from './use-attribute-text.ts'

type Props = { block: BlockDiff; titles: Record<string, string>; sideBySide: boolean }

/** A picture, an embed, a list of related briefings or a newsletter box, as it was and as it is. */
export function DiffThing({ block, titles, sideBySide }: Props) {
  const { type, thing, kind } = block
  if (!thing) return null
  if (type === 'figure') return <PicturePair before={thing.before} after={thing.after} sideBySide={sideBySide} />
  if (type === 'newsletterCta') return kind === 'changed' ? null : <AttributeChanges block={block} titles={titles} />
  return <Address type={type} thing={thing} titles={titles} />
}

/** What an embed shows, or which briefings are named. */
function Address({ type, thing, titles }: { type: string; thing: Thing; titles: Record<string, string> }) {
  const { history, blocks } = useMessages()
  const textOf = useAttributeText(titles)
  const [before, after] = [thing.before, thing.after].map(side => {
    if (!side) return ''
    if (type === 'related') return textOf('briefings', side.briefings)
    const provider = blocks.embed.providers[side.provider as keyof typeof blocks.embed.providers]
    return `${provider} ${side.url}`
  })
  return (
    <p className={classes.text}>
      {before === after ? after : <ChangedText before={before ?? ''} after={after ?? ''} nothing={history.none} />}
    </p>
  )
}
