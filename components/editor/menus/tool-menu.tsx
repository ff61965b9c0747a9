'use client'

import { Menu } from '@mantine/core'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { ToolButton } from '../tool-button.tsx'
import classes from './menus.module.css'

type Props = Pick<ComponentProps<typeof ToolButton>, 'label' | 'icon' | 'disabled'> & {
  /** In pixels. */
  width: number
  children: ReactNode
}

/** A tool that opens a menu below it. */
export function ToolMenu({ width, children, ...tool }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Menu
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width={width}
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <ToolButton {...tool} expanded={open} popup="menu" onClick={() => setOpen(!open)} />
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>{children}</Menu.Dropdown>
    </Menu>
  )
}
