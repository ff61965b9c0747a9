import classes from './row-skeletons.module.css'

/** The place of a heading and of rows that are on their way, in their final size. */
export function RowSkeletons({ rows = 8 }: { rows?: number }) {
  return (
    <div aria-hidden="true" data-loading>
      <div className={classes.heading} />
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal, nameless places that never move.
        <div key={index} className={classes.row} />
      ))}
    </div>
  )
}
