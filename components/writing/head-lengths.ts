import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEffect } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { LENGTHS, lengthOf } from '#lib/document/counts.ts'
import { useSettled } from './use-settled.ts'

type Length = { place: string; length: number; most: number }

/** Shows the length of title, deck and key points beside them. A style sheet says it, so that the text itself is never touched while somebody composes a syllable in it. */
export function useHeadLengths(editor: Editor | null): void {
  const words = useMessages().writing.counts
  const lengths = useSettled(editor, ({ state }) => lengthsIn(state.doc))
  useEffect(() => {
    if (!lengths) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(lengths.map(length => ruleOf(length, words)).join('\n'))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet)
    }
  }, [lengths, words])
}

function lengthsIn(doc: Node): Length[] {
  const found: Length[] = []
  doc.forEach(node => {
    const kind = node.type.name
    if (kind === 'title' || kind === 'deck') {
      found.push({ place: `.stet-${kind}`, length: lengthOf(node.textContent), most: LENGTHS[kind] })
    }
    if (kind !== 'keyPoints') return
    node.forEach((point, _offset, index) => {
      const place = `.stet-key-points > :nth-child(${index + 1})`
      found.push({ place, length: lengthOf(point.textContent), most: LENGTHS.keyPoint })
    })
  })
  return found.filter(({ length }) => length > 0)
}

/** A screen reader hears of it only when it is too long. */
function ruleOf({ place, length, most }: Length, words: { long: string; spoken: (n: number, of: number) => string }) {
  const isLong = length > most
  const shown = JSON.stringify(isLong ? `${length}/${most} ${words.long}` : `${length}/${most}`)
  const spoken = JSON.stringify(isLong ? `, ${words.spoken(length, most)}` : '')
  const colour = isLong ? 'var(--stet-amber)' : 'var(--stet-muted)'
  return `.stet-text[contenteditable="true"] ${place}::after { content: ${shown} / ${spoken}; color: ${colour}; }`
}
