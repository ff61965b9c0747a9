import type { Segment } from '#lib/document/diff-words.ts'
import classes from './diff-view.module.css'
import { Came, Went } from './went-came.tsx'

type Props = { segments: readonly Segment[]; without?: 'insert' | 'delete' }

/** Text with what came underlined and what went struck through. */
export function DiffText({ segments, without }: Props) {
  return (
    <p className={classes.text}>
      {segments.map(({ op, text }, index) => {
        if (op === without) return null
        const Tag = op === 'insert' ? Came : op === 'delete' ? Went : 'span'
        // biome-ignore lint/suspicious/noArrayIndexKey: segments of a finished comparison never move.
        return <Tag key={index}>{text}</Tag>
      })}
    </p>
  )
}
