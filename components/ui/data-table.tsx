import type { ReactNode } from 'react'
import classes from './data-table.module.css'

type Props = { caption: string; columns: string[]; actions: string; children: ReactNode }

/**
 * Rows of things with the actions of each at the end. On a phone each row becomes a small card: its first cell is a
 * `th`, the others name themselves by `data-label`. A row that is over has `data-ended`. Parts of cells: `tableClasses`.
 */
export function DataTable({ caption, columns, actions, children }: Props) {
  return (
    <table className={classes.table}>
      <caption className="stet-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col">
            <span className="stet-visually-hidden">{actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

export const tableClasses = {
  /** The cell of the actions. */
  actions: classes.actions,
  /** A word beside another. */
  quiet: classes.quiet,
  /** A second line in a cell. */
  second: classes.second,
  /** The cell that says that a row is over. */
  over: classes.over,
}
