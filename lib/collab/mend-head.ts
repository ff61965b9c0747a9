import * as Y from 'yjs'

const HEAD = ['title', 'deck', 'keyPoints']

/**
 * Makes a document begin with one title, one deck and one list of key points, and hold a block after them. Where all three
 * stand twice, because two people replaced the whole text, the first take over the others' words. One that is missing, or
 * alone too many, no two valid changes make: that stays to be refused.
 */
export function mendHead(fragment: Y.XmlFragment): void {
  const counts = new Set(HEAD.map(name => elementsOf(fragment).filter(({ nodeName }) => nodeName === name).length))
  if (counts.size > 1 || counts.has(0)) return
  for (const [place, name] of HEAD.entries()) {
    const present = elementsOf(fragment).filter(({ nodeName }) => nodeName === name)
    const kept = keptAt(fragment, place, name, present)
    for (const other of present.filter(element => element !== kept.element && element !== kept.copied)) {
      takeOver(kept.element, other)
    }
    remove(fragment, other => other !== kept.element && present.includes(other))
  }
  if (elementsOf(fragment).every(({ nodeName }) => HEAD.includes(nodeName))) {
    fragment.push([new Y.XmlElement('paragraph')])
  }
}

type Kept = { element: Y.XmlElement; copied: Y.XmlElement | null }

/** The one that stands in its place, else a copy of the first that stands elsewhere. */
function keptAt(fragment: Y.XmlFragment, place: number, name: string, present: Y.XmlElement[]): Kept {
  const there = fragment.length > place ? fragment.get(place) : null
  if (there instanceof Y.XmlElement && there.nodeName === name) return { element: there, copied: null }
  const copied = present[0] ?? null
  const element = copied?.clone() ?? new Y.XmlElement(name)
  fragment.insert(Math.min(place, fragment.length), [element])
  return { element, copied }
}

function takeOver(kept: Y.XmlElement, other: Y.XmlElement): void {
  if (other.toString() === kept.toString() || other.length === 0) return
  const isText = kept.nodeName !== 'keyPoints'
  if (isText && kept.length > 0) kept.push([new Y.XmlText(' ')])
  kept.push(other.toArray().map(child => (child as Y.XmlElement).clone()))
}

function remove(fragment: Y.XmlFragment, isSurplus: (element: Y.XmlElement) => boolean): void {
  for (let index = fragment.length - 1; index >= 0; index -= 1) {
    const child = fragment.get(index)
    if (child instanceof Y.XmlElement && isSurplus(child)) fragment.delete(index, 1)
  }
}

function elementsOf(fragment: Y.XmlFragment): Y.XmlElement[] {
  return fragment.toArray().filter(child => child instanceof Y.XmlElement)
}
