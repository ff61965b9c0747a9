'use client'

import { useMessages } from '#components/ui/messages.tsx'
import type { BlockDiff } from '#lib/document/diff.ts'
import { ChangedText } from './changed-text.tsx'
import classes from './diff-view.module.css'
import { useAttributeText } from './use-attribute-text.ts'

/** Shown as pictures, or said by another attribute. */
const SHOWN_OTHERWISE = ['mediaId', 'id', 'provider', 'briefings', 'url']

/** What changed of a block besides its words, each with its old and its new value in words. */
export function AttributeChanges({ block, titles }: { block: BlockDiff; titles: Record<string, string> }) {
  const words = useMessages().history
  const textOf = useAttributeText(titles)
  const told = block.attributes.filter(({ name }) => !SHOWN_OTHERWISE.includes(name))
  if (told.length === 0) return null
  return (
    <dl className={classes.attributes}>
      {told.map(({ name, before, after }) => (
        <div key={name}>
          <dt>{words.attributes[name] ?? name}</dt>
          <dd>
            <ChangedText before={textOf(name, before)} after={textOf(name, after)} nothing={words.none} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
