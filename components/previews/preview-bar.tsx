import { formatFully } from '#components/ui/format-when.ts'
import type { Locale } from '#lib/briefings/briefing.ts'
import { messages } from '#messages/messages.ts'
import classes from './preview-bar.module.css'

type Props = { label: string; until: Date; timeZone: string; locale: Locale }

/** Says above a previewed page that it is one, for whom and until when. */
export function PreviewBar({ label, until, timeZone, locale }: Props) {
  const { common, previews } = messages[locale]
  return (
    <p lang={locale} role="note" className={classes.bar}>
      {previews.bar(label, formatFully(until, timeZone, common.when))}
    </p>
  )
}
