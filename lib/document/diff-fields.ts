import canonicalize from 'canonicalize'

export type FieldChange = { name: string; before: unknown; after: unknown }

/** The names whose values differ as JSON, sorted; an absent value counts as null. */
export function diffFields(before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return names
    .map(name => ({ name, before: before[name] ?? null, after: after[name] ?? null }))
    .filter(change => canonicalize(change.before) !== canonicalize(change.after))
}
