import type { PersonName } from '#lib/briefings/briefing.ts'

/** Ids of the people whom `body` calls by `@name`: those who were picked, and for a name that was typed everybody of that name. The longest name wins. */
export function calledIn(body: string, people: PersonName[], picked: PersonName[]): string[] {
  const text = body.normalize('NFC')
  const names = [...new Set(people.map(({ name }) => name))].sort((a, b) => b.length - a.length)
  const called = new Set<string>()
  for (const [, rest = ''] of text.matchAll(/@([^@]*)/g)) {
    const name = names.find(name => rest.startsWith(name))
    if (name) called.add(name)
  }
  return people
    .filter(({ id, name }) => {
      const chosen = picked.filter(other => other.name === name)
      return called.has(name) && (chosen.length === 0 || chosen.some(other => other.id === id))
    })
    .map(({ id }) => id)
}
