import type { Highlight } from '#client/types.ts'
import classes from './found-passages.module.css'

/** The passages of the text in which the searched words stand, the words marked. */
export function FoundPassages({ highlights }: { highlights: Highlight[] }) {
  const passages = highlights.filter(({ field }) => field !== 'title').slice(0, 2)
  return passages.map(({ text, ranges }) => (
    <p key={text} className={classes.passage}>
      <Marked text={text} ranges={ranges} />
    </p>
  ))
}

/** `text` with the words at `ranges` (start and end in UTF-16 code units) marked. */
export function Marked({ text, ranges }: Pick<Highlight, 'text' | 'ranges'>) {
  const ends = ranges.map(([, end]) => end)
  return (
    <>
      {ranges.map(([start, end], index) => (
        <span key={start}>
          {text.slice(ends[index - 1] ?? 0, start)}
          <mark className={classes.mark}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  )
}
