import type { Locale } from '#lib/briefings/briefing.ts'
import { messages } from '#messages/messages.ts'
import classes from './preview-bar.module.css'

/** What every address of a preview says that opens nothing, whatever the reason. */
export function NoPreview({ locale, site }: { locale: Locale; site: string }) {
  const { previews } = messages[locale]
  return (
    <section lang={locale} className={classes.none}>
      <title>{`${previews.notFoundTitle} · ${site}`}</title>
      <h1>{previews.notFoundTitle}</h1>
      <p>{previews.notFound}</p>
    </section>
  )
}
