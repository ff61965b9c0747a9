import type { ReactNode } from 'react'
import classes from './page-head.module.css'

/** A page's heading, and at its side what the page is for doing. Also names the browser's tab. */
export function PageHead({ title, note, children }: { title: string; note?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.head}>
      <title>{`${title} · Stet`}</title>
      <div>
        <h1 className={classes.title}>{title}</h1>
        {note && <p className={classes.note}>{note}</p>}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  )
}
