import type { Format, FormatChange } from '#lib/document/diff-formats.ts'
import type { Messages } from '#messages/messages.ts'

type Words = Messages['history']['formats']

const LONGEST = 60

/** What became of the formatting of some words, one sentence each: where links lead, how letters are read, what is bold. */
export function formatSentences({ text, on, off }: FormatChange, words: Words): string[] {
  const quoted = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  const types = [...new Set([...off, ...on].map(({ type }) => type))]
  return types.map(type => {
    const [was, is] = [off, on].map(formats => formats.find(format => format.type === type))
    if (type === 'link' || type === 'ruby') {
      const [old, young] = [was, is].map(format => format && targetOf(format))
      if (old && young) return words[type].changed(quoted, old, young)
      return young ? words[type].on(quoted, young) : words[type].off(quoted, old ?? '')
    }
    const name = words.names[type] ?? type
    return is ? words.on(name, quoted) : words.off(name, quoted)
  })
}

function targetOf({ attrs }: Format): string {
  const { href, rel, text } = (attrs ?? {}) as { href?: string; rel?: string; text?: string }
  return href ? [href, rel].filter(Boolean).join(' ') : (text ?? '')
}
