import type { EditorView } from '@tiptap/pm/view'
import type { ThreadPlace } from './thread-places.ts'

const FOUND = 'stet-comment-found'
/** Marks of settled threads, and of others that are none of this briefing's. */
const UNSHOWN = '.stet-text[role="textbox"] .stet-comment { background: none; border: 0; box-shadow: none; }'

/**
 * Shows the open threads in the text, the active one stronger, until the answer is called. One style sheet names their
 * marks, so that typing costs nothing; words that were only found again are painted over.
 */
export function highlightThreads(
  view: EditorView,
  places: Map<string, ThreadPlace>,
  active: string | null,
): () => void {
  const open = [...places.keys()].filter(id => places.get(id)?.marked)
  const sheet = new CSSStyleSheet()
  const rules = [UNSHOWN, ruleOf(open, 'var(--stet-comment)', 'var(--stet-comment-edge)')]
  if (active && open.includes(active)) rules.push(ruleOf([active], 'var(--stet-comment-active)', 'var(--stet-amber)'))
  sheet.replaceSync(rules.join('\n'))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const found = [...places.values()].filter(({ marked }) => !marked)
  if ('highlights' in CSS) CSS.highlights.set(FOUND, new Highlight(...found.map(place => rangeOf(view, place))))
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet)
    if ('highlights' in CSS) CSS.highlights.delete(FOUND)
  }
}

function ruleOf(threads: string[], background: string, edge: string): string {
  if (threads.length === 0) return ''
  const marks = threads.map(id => `[data-comment="${CSS.escape(id)}"]`).join(', ')
  return `.stet-text[role="textbox"] .stet-comment:is(${marks}) { background-color: ${background}; box-shadow: inset 0 -2px ${edge}; }`
}

function rangeOf(view: EditorView, { from, to }: ThreadPlace): Range {
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}
