'use client'

import { CloseButton, FocusTrap, Tabs } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './briefing-page.module.css'
import { ChecksPanel } from './checks-panel.tsx'
import { focusField } from './field-frame.tsx'
import { FieldsPanel } from './fields-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { blockingOf, type Checks } from './use-checks.ts'

export type SideTab = 'fields' | 'checks' | 'history'

type Props = {
  tab: SideTab
  /** True while the panel covers a narrow screen; a wide one always shows it. */
  open: boolean
  checks: Checks
  onTab: (tab: SideTab) => void
  onClose: () => void
}

/** Fields, checks and history: beside the text, or over it on a phone. */
export function SidePanel({ tab, open, checks, onTab, onClose }: Props) {
  const words = useMessages().briefing
  const blocking = blockingOf(checks)
  // The history is read when it is first looked at, and then kept.
  const [historySeen, setHistorySeen] = useState(tab === 'history')

  const toField = (name: string) => {
    onTab('fields')
    requestAnimationFrame(() => focusField(name))
  }
  const choose = (next: string | null) => {
    if (next === 'history') setHistorySeen(true)
    if (next) onTab(next as SideTab)
  }
  const leave = (event: KeyboardEvent) => {
    if (open && event.key === 'Escape' && !event.defaultPrevented) onClose()
  }
  return (
    <FocusTrap active={open}>
      <section
        className={classes.side}
        data-open={open || undefined}
        aria-label={words.side}
        {...(open && { role: 'dialog', 'aria-modal': true })}
        onKeyDown={leave}
      >
        <div className={classes.sideHead}>
          <strong>{words.side}</strong>
          <CloseButton size="lg" aria-label={words.closeSide} onClick={onClose} data-autofocus={open || undefined} />
        </div>
        <Tabs value={tab} onChange={choose} classNames={{ list: classes.tabs, panel: classes.panel }}>
          <Tabs.List grow>
            <Tabs.Tab value="fields">{words.tabs.fields}</Tabs.Tab>
            <Tabs.Tab
              value="checks"
              rightSection={blocking > 0 ? <span className={classes.count}>{blocking}</span> : undefined}
            >
              {words.tabs.checks}
            </Tabs.Tab>
            <Tabs.Tab value="history">{words.tabs.history}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="fields">
            <FieldsPanel />
          </Tabs.Panel>
          <Tabs.Panel value="checks">
            <ChecksPanel checks={checks} onField={toField} onText={onClose} />
          </Tabs.Panel>
          <Tabs.Panel value="history">{historySeen && <HistoryPanel />}</Tabs.Panel>
        </Tabs>
      </section>
    </FocusTrap>
  )
}
