import type { ReactNode } from 'react'
import { StetMark } from '#components/ui/stet-mark.tsx'
import classes from './auth-frame.module.css'
import { LanguageLinks } from './language-links.tsx'

/** A page for somebody who is not signed in: the mark, one thing to do, the language. */
export function AuthFrame({ title, tagline, children }: { title: string; tagline?: string; children: ReactNode }) {
  return (
    <main className={classes.frame}>
      <title>{`${title} · Stet`}</title>
      <div className={classes.sheet}>
        <StetMark size="lg" />
        {tagline && <p className={classes.tagline}>{tagline}</p>}
        <h1 className={classes.title}>{title}</h1>
        {children}
      </div>
      <LanguageLinks />
    </main>
  )
}
