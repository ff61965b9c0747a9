import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { isComposing } from '#components/ui/is-composing.ts'
import { bringIntoView } from './bring-into-view.ts'

const OPEN = '[role="dialog"], [role="listbox"], [role="menu"]'

/** While `on`: keeps the block at the caret in the middle of the screen and dims the others, takes what else is on the page out of reach, and leaves on Escape. */
export function useFocusMode(editor: Editor | null, on: boolean, leave: () => void): void {
  useEffect(() => {
    if (!editor || !on) return
    const release = keepOut(editor.view.dom)
    const light = lightUp(editor)
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isComposing(event) || editor.view.composing) return
      // What floats over the text takes Escape for itself.
      if (event.target instanceof Element && event.target.closest('search, section[tabindex]')) return
      if ([...document.querySelectorAll(OPEN)].some(open => open.checkVisibility())) return
      event.preventDefault()
      event.stopPropagation()
      leave()
    }
    document.addEventListener('keydown', press, { capture: true })
    editor.view.focus()
    return () => {
      document.removeEventListener('keydown', press, { capture: true })
      light()
      release()
      requestAnimationFrame(() => {
        if (editor.isDestroyed) return
        editor.view.focus()
        bringIntoView(editor.view, editor.state.selection.from)
      })
    }
  }, [editor, on, leave])
}

/** Everything beside the way from the writing room up to the page can neither be reached nor read out. */
function keepOut(text: HTMLElement): () => void {
  const out: Element[] = []
  const room = text.closest('[data-writing-room]')
  for (let inside = room; inside && inside.parentElement !== document.body; inside = inside.parentElement) {
    for (const beside of inside.parentElement?.children ?? []) {
      if (beside === inside || beside.hasAttribute('inert')) continue
      beside.setAttribute('inert', '')
      out.push(beside)
    }
  }
  return () => {
    for (const element of out) element.removeAttribute('inert')
  }
}

/** One rule of a style sheet dims all blocks but one: the text itself stays as the editor made it. */
function lightUp(editor: Editor): () => void {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  let lit = -1
  let frame = 0
  const look = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      if (editor.isDestroyed) return
      const { dom } = editor.view
      const { selection } = editor.state
      const child = blockAt(dom, editor.view.domAtPos(selection.from).node)
      const now = child ? [...dom.children].indexOf(child) + 1 : 0
      if (now !== lit) sheet.replaceSync(ruleOf(now))
      lit = now
      bringIntoView(editor.view, selection.head, true)
    })
  }
  look()
  editor.on('selectionUpdate', look)
  editor.on('update', look)
  return () => {
    cancelAnimationFrame(frame)
    editor.off('selectionUpdate', look)
    editor.off('update', look)
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet)
  }
}

function ruleOf(lit: number): string {
  return lit > 0 ? `.stet-text > :not(:nth-child(${lit})) { opacity: 0.55; transition: opacity 0.2s; }` : ''
}

function blockAt(text: HTMLElement, node: Node): Element | null {
  let at: Node | null = node
  while (at && at.parentNode !== text) at = at.parentNode
  return at instanceof Element ? at : null
}
