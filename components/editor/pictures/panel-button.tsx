'use client'

import { Button, type ButtonProps, Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './pictures.module.css'

type Props = {
  /** What the button says; `label` is its name where that says more. */
  text: string
  label?: string
  width: string
  children: ReactNode
} & Pick<ButtonProps, 'className' | 'leftSection'>

/** A button that opens a small panel below it, which gives the focus back when it goes. */
export function PanelButton({ text, label, width, children, ...rest }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      trapFocus
      returnFocus
      withArrow
      position="bottom-start"
      shadow="md"
      width={`min(${width}, calc(100vw - 24px))`}
    >
      <Popover.Target>
        <Button
          {...rest}
          size="compact-sm"
          variant="default"
          aria-label={label}
          title={label && text}
          onClick={() => setOpen(!open)}
        >
          {text}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel}>{children}</Popover.Dropdown>
    </Popover>
  )
}
