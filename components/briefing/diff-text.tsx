'use client'

import { useMessages } from '#components/ui/messages.tsx'
import type { Segment } from '#lib/document/diff-words.ts'
import classes from './diff-view.module.css'

type Props = { segments: readonly Segment[]; without?: 'insert' | 'delete' }

/** Text with what came underlined and what went struck through, also said in words to screen readers. */
export function DiffText({ segments, without }: Props) {
  const words = useMessages().history
  return (
    <p className={classes.text}>
      {segments.map(({ op, text }, index) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: segments of a finished comparison never move.
        if (op === without) return null
        if (op === 'same') return <span key={index}>{text}</span>
        const Tag = op === 'insert' ? 'ins' : 'del'
        return (
          <Tag key={index} className={classes[op]}>
            <span className="stet-visually-hidden">{op === 'insert' ? words.addedOpen : words.removedOpen}</span>
            {text}
            <span className="stet-visually-hidden">{op === 'insert' ? words.addedClose : words.removedClose}</span>
          </Tag>
        )
        // biome-ignore-end lint/suspicious/noArrayIndexKey: as above.
      })}
    </p>
  )
}
