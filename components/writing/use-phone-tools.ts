import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { bringIntoView } from './bring-into-view.ts'

const SETTLE_MS = 120
const KEYBOARD = 120
const OPENED = '[data-editor-tools] [aria-expanded="true"]'

/**
 * On a phone the tools stand above the keyboard of the screen while somebody writes: says so by `data-writing` on the
 * room, and how much of its foot the keyboard covers by `--stet-keyboard`. A touch on a tool takes the focus from nothing,
 * so the keyboard stays.
 */
export function usePhoneTools(editor: Editor | null): void {
  useEffect(() => {
    const element = editor?.view.dom.closest<HTMLElement>('[data-writing-room]')
    const screen = window.visualViewport
    const text = editor?.view.dom
    if (!editor || !text || !element || !screen) return
    let timer: ReturnType<typeof setTimeout>
    let before = 0
    const look = () => {
      // The focus is nowhere for a moment while it goes from one to the other.
      clearTimeout(timer)
      timer = setTimeout(() => {
        // What a tool has opened stands elsewhere on the page, and beside the tool only as long as that is there.
        const inside = element.contains(document.activeElement) || element.querySelector(OPENED) !== null
        element.toggleAttribute('data-writing', editor.isEditable && inside)
      }, SETTLE_MS)
    }
    const measure = () => {
      const covered = Math.max(0, window.innerHeight - screen.height - screen.offsetTop)
      element.style.setProperty('--stet-keyboard', `${Math.round(covered)}px`)
      // The keyboard has just come up; scrolling moves far less.
      if (covered - before > KEYBOARD) show()
      before = covered
    }
    const show = () => {
      if (!isPhone() || !editor.isFocused || editor.view.composing) return
      bringIntoView(editor.view, editor.state.selection.head)
    }
    const hold = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' && isTool(event.target)) event.preventDefault()
    }
    look()
    measure()
    const ending = new AbortController()
    const { signal } = ending
    document.addEventListener('focusin', look, { signal })
    document.addEventListener('focusout', look, { signal })
    text.addEventListener('input', show, { signal })
    screen.addEventListener('resize', measure, { signal })
    screen.addEventListener('scroll', measure, { signal })
    element.addEventListener('pointerdown', hold, { signal })
    return () => {
      clearTimeout(timer)
      ending.abort()
    }
  }, [editor])
}

function isPhone(): boolean {
  return window.matchMedia('(max-width: 52rem) and (pointer: coarse)').matches
}

function isTool(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-editor-tools] button, [role="toolbar"] button') !== null
}
