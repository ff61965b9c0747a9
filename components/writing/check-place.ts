import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { FailedCheck } from '#lib/briefings/briefing.ts'

const SUGGESTIONS = ['insertion', 'deletion', 'modification']
const LONGEST = 60

/** Where in the open text a failed check is put right, as a JSON pointer: the first suggestion that is open, the first key point that is empty, else the place that the check names. */
export function checkPlace({ id, path }: FailedCheck, editor: Editor | null): string {
  const doc = editor?.state.doc
  if (!doc) return path
  if (id === 'suggestion-open') return pointerTo(doc, isSuggested) ?? path
  return id === 'key-points' ? (pointerTo(doc, isEmptyPoint) ?? path) : path
}

/** The words that stand at the place of a failed check, to tell it from others alike: of a link, of a picture's caption. */
export function checkWords(path: string, editor: Editor | null): string {
  let node: Node | null = editor && path.startsWith('/document/') ? editor.state.doc : null
  for (const [, index] of path.matchAll(/\/content\/(\d+)/g)) {
    const child = Number(index)
    node = node && child < node.childCount ? node.child(child) : null
  }
  if (!node || !(node.isText || node.type.name === 'figure')) return ''
  const words = (node.isText ? node.text : node.textContent || String(node.attrs.alt ?? '')) ?? ''
  return [...words.trim()].slice(0, LONGEST).join('')
}

function pointerTo(doc: Node, isIt: (node: Node) => boolean): string | null {
  const into = (node: Node, pointer: string): string | null => {
    for (let index = 0; index < node.childCount; index += 1) {
      const child = node.child(index)
      const here = `${pointer}/content/${index}`
      const found = isIt(child) ? here : into(child, here)
      if (found) return found
    }
    return null
  }
  return into(doc, '/document')
}

function isSuggested({ marks }: Node): boolean {
  return marks.some(({ type }) => SUGGESTIONS.includes(type.name))
}

function isEmptyPoint({ type, content }: Node): boolean {
  return type.name === 'keyPoint' && content.size === 0
}
