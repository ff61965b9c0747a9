'use client'

import type { IconBold } from '@tabler/icons-react'
import type { Ref } from 'react'
import classes from './editor.module.css'
import { keysOf } from './key-names.ts'

type Props = {
  label: string
  icon: typeof IconBold
  /** As `Mod+B`; Mod is ⌘ on a Mac and Ctrl elsewhere. */
  keys?: string
  pressed?: boolean
  disabled?: boolean
  expanded?: boolean
  /** What it opens, a dialog unless said otherwise; `none` is more of the same. */
  popup?: 'dialog' | 'menu' | 'none'
  onClick: () => void
  ref?: Ref<HTMLButtonElement>
}

/** One tool. It stays focusable while it cannot be used, so that the arrow keys never lose their place. */
export function ToolButton({
  label,
  icon: Icon,
  keys,
  pressed,
  disabled,
  expanded,
  popup = 'dialog',
  onClick,
  ref,
}: Props) {
  return (
    <button
      ref={ref}
      type="button"
      className={classes.tool}
      aria-label={label}
      title={keys ? `${label} (${keysOf(keys)})` : label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      aria-expanded={expanded}
      aria-haspopup={expanded === undefined || popup === 'none' ? undefined : popup}
      // The text keeps its selection and, on a phone, its keyboard.
      onMouseDown={event => event.preventDefault()}
      onClick={() => !disabled && onClick()}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  )
}
