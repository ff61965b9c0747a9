import type { Editor } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Transaction } from '@tiptap/pm/state'
import { useEffect } from 'react'
import { bringIntoView } from './bring-into-view.ts'
import type { Company, CompanyView } from './company.ts'

type Visit = CompanyView['visit']

/** Keeps the caret of the followed person in sight, and ends a visit when this person types, clicks in the text or presses Escape. */
export function useFollowing(editor: Editor | null, company: Company | null, visit: Visit): void {
  const { clientId, follows } = visit ?? {}
  useEffect(() => {
    if (!editor || !company || clientId === undefined) return
    let frame = 0
    const keep = () => {
      cancelAnimationFrame(frame)
      if (follows) frame = requestAnimationFrame(() => bringIntoView(editor, company, clientId))
    }
    const stop = () => company.leave()
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) stop()
    }
    const moved = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged) return
      if (isChangeOrigin(transaction)) keep()
      else stop()
    }
    const { dom } = editor.view
    keep()
    company.awareness.on('change', keep)
    editor.on('transaction', moved)
    dom.addEventListener('pointerdown', stop)
    window.addEventListener('keydown', pressed)
    return () => {
      cancelAnimationFrame(frame)
      company.awareness.off('change', keep)
      editor.off('transaction', moved)
      dom.removeEventListener('pointerdown', stop)
      window.removeEventListener('keydown', pressed)
    }
  }, [editor, company, clientId, follows])
}
