'use client'

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './dialog.module.css'

type Props = {
  label: string
  busy: boolean
  disabled?: boolean
  removes?: boolean
  onClose: () => void
  /** Further ways out, shown before the others. */
  children?: ReactNode
}

/** The last row of a dialog's form: the way out, and the button that says the outcome. */
export function DialogButtons({ label, busy, disabled = false, removes = false, onClose, children }: Props) {
  const { common } = useMessages()
  return (
    <div className={classes.buttons}>
      {children}
      <Button variant="default" onClick={onClose}>
        {common.cancel}
      </Button>
      <Button type="submit" loading={busy} disabled={disabled} color={removes ? 'red' : 'blue'}>
        {label}
      </Button>
    </div>
  )
}
