import { Skeleton } from '@mantine/core'
import classes from './briefing-page.module.css'

const LINES = [55, 80, 96, 92, 97, 64, 95, 90]

/** The briefing page before there is a briefing: the same places, so that nothing jumps. */
export function BriefingSkeleton() {
  return (
    <div className={classes.page} aria-busy="true">
      <div className={classes.head}>
        <div className={classes.waitingHead}>
          <Skeleton height={14} width={96} />
          <Skeleton height={32} width="40%" />
        </div>
      </div>
      <div className={classes.text}>
        <div className={classes.waitingText}>
          {LINES.map((width, line) => (
            <Skeleton key={width} height={line === 0 ? 32 : 16} width={`${width}%`} />
          ))}
        </div>
      </div>
      <div className={classes.side} />
    </div>
  )
}
