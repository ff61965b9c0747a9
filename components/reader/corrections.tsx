import { formatFully } from '#components/ui/format-when.ts'
import { messages } from '#messages/messages.ts'
import classes from './corrections.module.css'
import type { PublicItem } from './public-item.ts'

/** The public notes of what changed after publication, above the text, newest first. */
export function Corrections({ item }: { item: PublicItem }) {
  const { common, reader } = messages[item.locale]
  if (item.corrections.length === 0) return null
  return (
    <section className={classes.corrections} aria-label={reader.corrections}>
      {item.corrections.toReversed().map(({ kind, note, at }) => (
        <p key={at}>
          <strong>{reader.correctionKind[kind]}</strong> {note}{' '}
          <time dateTime={at}>{formatFully(new Date(at), item.publishedTimeZone, common.when)}</time>
        </p>
      ))}
    </section>
  )
}
