import type { Companion } from './company.ts'

/** One line for each person however many tabs they have, the busiest of them; this tab of this person is a line of its own. First who is here, then by name. */
export function oneOfEach(people: Companion[]): Companion[] {
  const lines = new Map<string, Companion>()
  for (const person of people) {
    const line = `${person.id} ${person.isHere}`
    const before = lines.get(line)
    if (!before || businessOf(person) > businessOf(before)) lines.set(line, person)
  }
  return [...lines.values()].sort((a, b) => Number(b.isHere) - Number(a.isHere) || a.name.localeCompare(b.name))
}

function businessOf({ writing, hasCaret }: Companion): number {
  return writing !== null ? 2 : Number(hasCaret)
}
