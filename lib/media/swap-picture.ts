import type { ContentFields, Credit } from '#lib/briefings/briefing.ts'
import { childrenOf, type DocumentJson, type NodeJson } from '#lib/document/document-json.ts'

/** A picture that takes the place of another, with what the library says of it. */
export type Successor = {
  id: string
  alt: string | null
  credit: Credit | null
  focal: { x: number; y: number } | null
}

/** The text with `to` wherever it shows `from`. What the library says of the new picture goes with it; where it says nothing, the words of the text stay, and captions always do. */
export function swapInText(document: DocumentJson, from: string, to: Successor): DocumentJson {
  return { ...document, content: document.content.map(node => swapInNode(node, from, to)) }
}

/** The fields with `to` wherever they show `from`; those that do not change are left out. */
export function swapInFields(
  { hero, seo }: Pick<ContentFields, 'hero' | 'seo'>,
  from: string,
  to: Successor,
): Partial<Pick<ContentFields, 'hero' | 'seo'>> {
  return {
    ...(hero?.mediaId === from && { hero: { ...hero, mediaId: to.id, ...wordsOf(hero, to), focal: to.focal } }),
    ...(seo.image === from && { seo: { ...seo, image: to.id } }),
  }
}

function swapInNode(node: NodeJson, from: string, to: Successor): NodeJson {
  const children = childrenOf(node)
  const content = children.length > 0 && { content: children.map(child => swapInNode(child, from, to)) }
  if (node.type !== 'figure' || node.attrs.mediaId !== from) return { ...node, ...content } as NodeJson
  return { ...node, attrs: { ...node.attrs, mediaId: to.id, ...wordsOf(node.attrs, to) }, ...content } as NodeJson
}

function wordsOf(before: { alt: string; credit: Credit | null }, { alt, credit }: Successor) {
  return { alt: alt ?? before.alt, credit: credit ?? before.credit }
}
