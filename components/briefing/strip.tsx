import type { ReactNode } from 'react'
import classes from './strip.module.css'

type Props = {
  /** What it is about, for those who jump from region to region; left out inside a list of strips. */
  label?: string
  tone: 'amber' | 'red'
  icon: ReactNode
  /** The buttons at the end. */
  actions?: ReactNode
  children: ReactNode
}

/** One line below the head of a briefing: what is special about it now, and what can be done about that. */
export function Strip({ label, tone, icon, actions, children }: Props) {
  const Frame = label ? 'section' : 'div'
  return (
    <Frame className={classes.strip} data-tone={tone} aria-label={label}>
      {icon}
      <div className={classes.text}>{children}</div>
      <div className={classes.actions}>{actions}</div>
    </Frame>
  )
}
