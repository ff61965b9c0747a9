import type { ReactNode } from 'react'
import { StetMark } from '#components/ui/stet-mark.tsx'
import type { Locale } from '#lib/briefings/briefing.ts'
import { messages } from '#messages/messages.ts'
import classes from './reader-frame.module.css'

/** The reader's page around a list or a briefing: the way home, and a search that needs no script. */
export function ReaderFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { reader } = messages[locale]
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <a href="/reader" className={classes.logo}>
          <StetMark />
        </a>
        <search>
          <form action="/reader" className={classes.search}>
            <input
              type="search"
              name="q"
              maxLength={200}
              required
              aria-label={reader.searchLabel}
              placeholder={reader.searchLabel}
            />
            <button type="submit">{reader.search}</button>
          </form>
        </search>
      </header>
      <main className={classes.main}>{children}</main>
    </div>
  )
}
