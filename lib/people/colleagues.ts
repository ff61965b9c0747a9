import { and, eq, exists, isNull, ne, type SQL } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'

/** Condition on `people`: who works on briefings and can sign in. An administrator by that role alone does not see them. */
export function colleagues(reader: Reader): SQL | undefined {
  const { people, personRoles } = tables
  const ofTheDesk = reader
    .select({ role: personRoles.role })
    .from(personRoles)
    .where(and(eq(personRoles.personId, people.id), ne(personRoles.role, 'admin')))
  return and(isNull(people.disabledAt), exists(ofTheDesk))
}
