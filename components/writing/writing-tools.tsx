'use client'

import { Menu } from '@mantine/core'
import {
  IconDotsVertical,
  IconEye,
  IconFocus2,
  IconListTree,
  IconSearch,
  IconTextSpellcheck,
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useEditorSession } from '#components/editor/editor-session.tsx'
import { ToolButton } from '#components/editor/tool-button.tsx'
import { usePaletteCommands } from '#components/shell/palette-registry.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { OutlineButton } from './outline-button.tsx'
import { useFocusMode } from './use-focus-mode.ts'
import { usePhoneTools } from './use-phone-tools.ts'
import { useWritingKeys } from './use-writing-keys.ts'
import classes from './writing.module.css'
import { useWriting } from './writing-context.tsx'

type Tool = {
  id: string
  label: string
  icon: typeof IconEye
  keys?: string
  keywords: string
  pressed?: boolean
  run: () => void
}

/** Outline, find, house style, preview and focus: as buttons, as one menu on a phone, by keys and in the command palette. */
export function WritingTools() {
  const { editor } = useEditorSession()
  const [outlined, setOutlined] = useState(false)
  const { focused, setFocused } = useWriting()
  const tools = useTools(() => setOutlined(opened => !opened))
  const keys = useMemo(() => {
    const run = (id: string) => () => tools.find(tool => tool.id === id)?.run()
    return { find: run('find'), replace: run('replace'), outline: run('outline'), focus: run('focus') }
  }, [tools])
  useWritingKeys(editor, keys)
  useCommands(tools)
  const leave = useMemo(() => () => setFocused(false), [setFocused])
  useFocusMode(editor, focused, leave)
  usePhoneTools(editor)
  const { writing: words } = useMessages()
  if (!editor) return null
  const chosen = tools.filter(({ id }) => id !== 'replace')
  const shown = chosen.filter(({ id }) => id !== 'outline')
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form.
    <div className={classes.tools} role="group" aria-label={words.label}>
      <OutlineButton opened={outlined} onOpened={setOutlined} />
      <div className={classes.buttons}>
        {shown.map(({ id, label, icon, keys, pressed, run }) => (
          <ToolButton key={id} label={label} icon={icon} keys={keys} pressed={pressed} onClick={run} />
        ))}
      </div>
      <div className={classes.menu}>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <button type="button" className={classes.more} aria-label={words.more}>
              <IconDotsVertical size={18} aria-hidden="true" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {chosen.map(({ id, label, icon: Icon, run }) => (
              <Menu.Item
                key={id}
                className={classes.choice}
                leftSection={<Icon size={18} aria-hidden="true" />}
                onClick={run}
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  )
}

function useTools(onOutline: () => void): Tool[] {
  const { writing: words } = useMessages()
  const { bar, showBar, previewing, setPreviewing, focused, setFocused } = useWriting()
  const { find, hints, preview, focus, outline } = words
  // biome-ignore lint/correctness/useExhaustiveDependencies: the outline's opener does the same each time.
  return useMemo<Tool[]>(
    () => [
      {
        id: 'outline',
        label: outline.open,
        icon: IconListTree,
        keywords: 'outline headings 개요 목차 소제목',
        run: onOutline,
      },
      {
        ...{ id: 'find', label: find.open, icon: IconSearch, keys: 'Mod+F', keywords: 'find search 찾기 검색' },
        run: () => showBar('find'),
      },
      {
        ...{ id: 'replace', label: find.label, icon: IconSearch, keywords: 'replace 바꾸기' },
        run: () => showBar('replace'),
      },
      {
        ...{ id: 'hints', label: hints.open, icon: IconTextSpellcheck, pressed: bar === 'hints' },
        keywords: 'house style hints spelling 표기 맞춤법 교열',
        run: () => showBar(bar === 'hints' ? null : 'hints'),
      },
      {
        ...{ id: 'preview', label: preview.open, icon: IconEye, pressed: previewing },
        keywords: 'preview reader 미리보기',
        run: () => setPreviewing(!previewing),
      },
      {
        ...{
          id: 'focus',
          label: focused ? focus.off : focus.on,
          icon: IconFocus2,
          keys: 'Mod+Shift+F',
          pressed: focused,
        },
        keywords: 'focus zen 집중',
        run: () => setFocused(!focused),
      },
    ],
    [find, hints, preview, focus, outline, bar, showBar, previewing, setPreviewing, focused, setFocused],
  )
}

function useCommands(tools: Tool[]): void {
  const { group } = useMessages().writing
  const commands = useMemo(
    () => tools.map(({ id, label, keywords, run }) => ({ id: `writing ${id}`, group, label, keywords, run })),
    [tools, group],
  )
  usePaletteCommands(commands)
}
