import type { Locale } from '#lib/briefings/briefing.ts'
import { messages } from '#messages/messages.ts'
import classes from './desk-failure.module.css'

/** Nothing at this address, or nothing that this person may know of: the answer is the same. */
export function NotHere({ locale }: { locale: Locale }) {
  const { shell } = messages[locale]
  return (
    <section className={classes.failure}>
      <title>{`${shell.notFoundTitle} · Stet`}</title>
      <h1>{shell.notFoundTitle}</h1>
      <p>{shell.notFoundBody}</p>
      <a href="/desk">{shell.backHome}</a>
    </section>
  )
}
