'use client'

import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './diff-view.module.css'
import { useChangeSteps } from './use-change-steps.ts'
import type { DiffLayout, useDiffLayout } from './use-diff-layout.ts'

type Props = { frame: RefObject<HTMLElement | null>; layout: ReturnType<typeof useDiffLayout>; count: number }

/** How much changed, the way from change to change, and how it is laid out. */
export function DiffTools({ frame, layout, count }: Props) {
  const words = useMessages().history
  const { at, step } = useChangeSteps(frame)
  return (
    <div className={classes.tools} role="toolbar" aria-label={words.tools}>
      <span className={classes.count} role="status">
        {at > 0 ? words.changeOf(at, count) : words.changes(count)}
      </span>
      <Tooltip label={words.previousChange} openDelay={400}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.previousChange}
          aria-keyshortcuts="Shift+F7"
          onClick={() => step(-1)}
        >
          <IconChevronUp size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={words.nextChange} openDelay={400}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.nextChange}
          aria-keyshortcuts="F7"
          onClick={() => step(1)}
        >
          <IconChevronDown size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      {layout.hasRoom && (
        <SegmentedControl
          size="xs"
          className={classes.layout}
          aria-label={words.layout}
          value={layout.sideBySide ? 'sides' : 'inline'}
          onChange={value => layout.choose(value as DiffLayout)}
          data={[
            { value: 'sides', label: words.sideBySide },
            { value: 'inline', label: words.inline },
          ]}
        />
      )}
    </div>
  )
}
