'use client'

import type { ReactNode } from 'react'
import { FieldStatus } from './field-status.tsx'
import type { FieldName } from './field-values.ts'
import classes from './fields.module.css'
import type { SavedField } from './use-saved-field.ts'

/** A field's control with what became of it below; `data-field` is where a failing check sends the focus. */
export function FieldFrame<K extends FieldName>({ field, children }: { field: SavedField<K>; children: ReactNode }) {
  return (
    <div className={classes.field} data-field={field.name}>
      {children}
      <FieldStatus field={field} />
    </div>
  )
}

/** Puts the focus into a field of the side panel: where something is entered, else on its first button. */
export function focusField(name: string) {
  const frame = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
  if (!frame) return
  frame.scrollIntoView({ block: 'center' })
  // The field of a file is hidden behind its button and takes no focus.
  const shown = (selector: string) =>
    [...frame.querySelectorAll<HTMLElement>(selector)].find(control => control.checkVisibility())
  const control = shown(':is(input, select, textarea):enabled') ?? shown('button:enabled')
  control?.focus()
}
