import type { EditorView } from '@tiptap/pm/view'

const MARGIN = 48

/** Scrolls so far that a place of the text stands clear of the tools above it and of what covers the foot of the screen. `centred` brings it to the middle in any case. */
export function bringIntoView(view: EditorView, position: number, centred = false): void {
  const { top, bottom } = view.coordsAtPos(Math.min(position, view.state.doc.content.size))
  const tools = document.querySelector('[data-writing-head]')?.getBoundingClientRect().bottom ?? 0
  const foot = window.visualViewport?.height ?? window.innerHeight
  if (!centred && top > tools + MARGIN && bottom < foot - 2 * MARGIN) return
  const middle = tools + (foot - tools) * 0.42
  if (Math.abs(top - middle) < 2) return
  scrollerOf(view.dom).scrollBy({ top: top - middle, behavior: isCalm() ? 'auto' : 'smooth' })
}

function isCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

function scrollerOf(element: HTMLElement): HTMLElement | Window {
  for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowY)
    if (scrolls && around.scrollHeight > around.clientHeight) return around
  }
  return window
}
