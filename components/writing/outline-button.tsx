'use client'

import { Popover } from '@mantine/core'
import { IconListTree } from '@tabler/icons-react'
import { useEditorSession } from '#components/editor/editor-session.tsx'
import { ToolButton } from '#components/editor/tool-button.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { OutlineList } from './outline-list.tsx'
import classes from './writing.module.css'

type Props = { opened: boolean; onOpened: (opened: boolean) => void }

/** The tool that opens the outline of the text; on a phone the menu beside it does. */
export function OutlineButton({ opened, onOpened }: Props) {
  const { outline: words } = useMessages().writing
  const { editor } = useEditorSession()
  return (
    <Popover
      opened={opened}
      onChange={onOpened}
      position="bottom-end"
      shadow="md"
      withinPortal
      // Whichever way it is left, writing goes on.
      onClose={() => editor?.view.focus()}
      {...{ trapFocus: true, withRoles: false }}
    >
      <Popover.Target>
        <div className={classes.anchor}>
          <ToolButton
            label={words.open}
            icon={IconListTree}
            keys="Mod+Alt+O"
            expanded={opened}
            onClick={() => onOpened(!opened)}
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown p={4} role="dialog" aria-label={words.open}>
        {editor && <OutlineList editor={editor} onDone={() => onOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}
