'use client'

import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './dialog.module.css'
import { useFocusReturn } from './use-focus-return.ts'

type Props = { title: string; wide?: boolean; onClose: () => void; children: ReactNode }

/** The frame of every dialog of the briefing page: the whole screen on a phone. */
export function VerbDialog({ title, wide = false, onClose, children }: Props) {
  const { common } = useMessages()
  useFocusReturn()
  const phone = useMediaQuery('(max-width: 52rem)', false, { getInitialValueInEffect: false })
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={wide ? '72rem' : '32rem'}
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': common.close }}
      classNames={{ title: classes.title, body: classes.body }}
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Modal>
  )
}
