'use client'

import classes from './webhooks.module.css'

/** Text for machines, scrolling in its box when it is long. */
export function CodeBox({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.code} aria-label={label} tabIndex={0}>
      <pre>{children}</pre>
    </section>
  )
}
