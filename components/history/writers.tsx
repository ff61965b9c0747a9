import type { PersonName } from '#lib/briefings/briefing.ts'
import classes from './history.module.css'

/** People by name, each with the colour of their caret where they wrote. */
export function Writers({ people }: { people: readonly (PersonName & { color?: string })[] }) {
  return (
    <span className={classes.writers}>
      {people.map(({ id, name, color }) => (
        <span key={id} className={classes.writer}>
          {color && <span className={classes.dot} style={{ background: color }} aria-hidden="true" />}
          {name}
        </span>
      ))}
    </span>
  )
}
