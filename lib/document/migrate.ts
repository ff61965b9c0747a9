import { AppError } from '#lib/kernel/errors.ts'

/** `STEPS[0]` turns a document of version 1 into one of version 2, and so on; the newest version is one more than the steps. */
const STEPS: Step[] = []

type Step = (document: unknown) => unknown

/** A stored document of an older schema as the present schema has it; the input is left as it was. Throws `validation` for a version that this program does not know, newer ones first of all. */
export function migrateDocument(document: unknown, fromVersion: number, steps: readonly Step[] = STEPS): unknown {
  const newest = steps.length + 1
  if (!Number.isInteger(fromVersion) || fromVersion < 1) {
    throw new AppError('validation', `There is no document version ${fromVersion}.`, { reason: 'schema-unknown' })
  }
  if (fromVersion > newest) {
    const message = `The document has version ${fromVersion}; this program knows ${newest} and older.`
    throw new AppError('validation', message, { reason: 'schema-newer' })
  }
  return steps.slice(fromVersion - 1).reduce((json, step) => step(json), document)
}
