import { diffWords } from '#lib/document/diff-words.ts'
import classes from './diff-view.module.css'
import { Came, Went } from './went-came.tsx'

/** A value of before and after, word by word where both are words; `nothing` stands for an absent one. */
export function ChangedText({ before, after, nothing }: { before: string; after: string; nothing: string }) {
  if (before && after && sharesWords(before, after)) {
    return (
      <span className={classes.value}>
        {diffWords(before, after).map(({ op, text }, index) => {
          const Tag = op === 'insert' ? Came : op === 'delete' ? Went : 'span'
          // biome-ignore lint/suspicious/noArrayIndexKey: segments of a finished comparison never move.
          return <Tag key={index}>{text}</Tag>
        })}
      </span>
    )
  }
  return (
    <span className={classes.value}>
      <Went>{before || nothing}</Went> <span aria-hidden="true">→</span> <Came>{after || nothing}</Came>
    </span>
  )
}

function sharesWords(before: string, after: string): boolean {
  return diffWords(before, after).some(({ op, text }) => op === 'same' && /[\p{L}\p{N}]/u.test(text))
}
