'use client'

import { Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { Fragment } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import type { BlockHooks } from './block-items.ts'
import { offeredItems } from './block-menu.ts'
import { ToolMenu } from './tool-menu.tsx'
import { whenComposed } from './while-composing.ts'

/** The same menu of blocks for those who look for it among the tools. What is chosen goes to the caret. */
export function InsertButton({ editor, hooks }: { editor: Editor; hooks: BlockHooks }) {
  const words = useMessages().menus
  const items = offeredItems(hooks).filter(({ group }) => group !== 'text')
  return (
    <ToolMenu label={words.insert} icon={IconPlus} width={280}>
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
    </ToolMenu>
  )
}
