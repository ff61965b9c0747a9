'use client'

import { Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { Fragment, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { ToolButton } from '../tool-button.tsx'
import type { BlockHooks } from './block-items.ts'
import { offeredItems } from './block-menu.ts'
import classes from './menus.module.css'
import { whenComposed } from './while-composing.ts'

/** The same menu of blocks for those who look for it among the tools. What is chosen goes to the caret. */
export function InsertButton({ editor, hooks }: { editor: Editor; hooks: BlockHooks }) {
  const words = useMessages().menus
  const [open, setOpen] = useState(false)
  const items = offeredItems(hooks).filter(({ group }) => group !== 'text')
  return (
    <Menu
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width={280}
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <ToolButton label={words.insert} icon={IconPlus} expanded={open} popup="menu" onClick={() => setOpen(!open)} />
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {items.map(({ id, group, icon: Icon, run }, index) => (
          <Fragment key={id}>
            {group !== items[index - 1]?.group && <Menu.Label>{words.groups[group]}</Menu.Label>}
            <Menu.Item
              leftSection={<Icon size={18} stroke={1.6} aria-hidden="true" />}
              onClick={() => whenComposed(editor.view, () => run(editor, hooks))}
            >
              {words.items[id].name}
            </Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
