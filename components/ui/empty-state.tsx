import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** What an empty list says: what will come here, and how. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p>{children}</p>
      {action}
    </div>
  )
}
