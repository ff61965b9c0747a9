import type { Command } from './palette-registry.tsx'

/** The commands in which every word of `query` occurs, in their order; all of them for an empty query. */
export function matchingCommands(commands: Command[], query: string): Command[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  return commands.filter(({ label, group, keywords = '' }) => {
    const text = plain(`${label} ${group} ${keywords}`)
    return words.every(word => text.includes(word))
  })
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
