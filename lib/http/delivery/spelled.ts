/** The parameters that narrow every list, feed and perspective, in the order of their one spelling. */
export const FILTERS = ['section', 'series', 'tag', 'author', 'locale'] as const

/** The named parameters that `query` has, as `name=value`, in that order and always spelled the same. */
export function spelled(query: object, names: readonly string[]): string[] {
  const given = query as Record<string, unknown>
  return names.flatMap(name => {
    const value = given[name]
    if (value === undefined) return []
    return [`${name}=${encodeURIComponent(value instanceof Date ? value.toISOString() : String(value))}`]
  })
}
