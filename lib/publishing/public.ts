import { eq, type SQL } from 'drizzle-orm'
import { tables } from '#db/store.ts'

/**
 * The public predicate: which publications an outsider may see. Every exit uses it. Publication requires a passed
 * embargo, and an embargo can be set only on what is not live, so `live` says it all.
 */
export function visibleToPublic(): SQL {
  // Written into the statement, not given beside it: see `written` in db/prepared.ts.
  return eq(tables.publications.state, 'live').inlineParams()
}
