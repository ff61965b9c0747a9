import classes from './stet-mark.module.css'

/** The logo: the word with the dots of an editor under it. */
export function StetMark({ size = 'md' }: { size?: 'md' | 'lg' }) {
  return (
    <span className={classes.mark} data-size={size}>
      stet
      <svg viewBox="0 0 38 6" aria-hidden="true" className={classes.dots}>
        <circle cx="4" cy="3" r="2.6" />
        <circle cx="19" cy="3" r="2.6" />
        <circle cx="34" cy="3" r="2.6" />
      </svg>
    </span>
  )
}
