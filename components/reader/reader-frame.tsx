import type { ReactNode } from 'react'
import { StetMark } from '#components/ui/stet-mark.tsx'
import classes from './reader-frame.module.css'

/** The reader's page around a list or a briefing. */
export function ReaderFrame({ children }: { children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <a href="/reader" className={classes.logo}>
          <StetMark />
        </a>
      </header>
      <main className={classes.main}>{children}</main>
    </div>
  )
}
