'use client'

import { CloseButton, FocusTrap, Tabs } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useComments } from '#components/comments/comments-context.tsx'
import { useOpenSuggestions } from '#components/suggestions/use-open-suggestions.ts'
import { isComposing } from '#components/ui/is-composing.ts'
import { late } from '#components/ui/late.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './briefing-page.module.css'
import { ChecksPanel } from './checks-panel.tsx'
import { focusField } from './field-frame.tsx'
import { FieldsPanel } from './fields-panel.tsx'
import { blockingOf, type Checks } from './use-checks.ts'

const HistoryPanel = late(() =>
  import('#components/history/history-panel.tsx').then(({ HistoryPanel }) => HistoryPanel),
)

const CommentsPanel = late(() =>
  import('#components/comments/comments-panel.tsx').then(({ CommentsPanel }) => CommentsPanel),
)

const SuggestionsPanel = late(() =>
  import('#components/suggestions/suggestions-panel.tsx').then(({ SuggestionsPanel }) => SuggestionsPanel),
)

export type SideTab = 'fields' | 'comments' | 'suggestions' | 'checks' | 'history'

type Props = {
  tab: SideTab
  /** True while the panel covers a narrow screen; a wide one always shows it. */
  open: boolean
  checks: Checks
  onTab: (tab: SideTab) => void
  onClose: () => void
}

/** Fields, comments, suggestions, checks and history: beside the text, or over it on a phone. */
export function SidePanel({ tab, open, checks, onTab, onClose }: Props) {
  const { briefing: words, comments: commentWords, suggestions: suggestionWords } = useMessages()
  const openSuggestions = useOpenSuggestions()
  const comments = useComments()
  const openComments = comments.threads?.filter(({ resolved }) => !resolved).length ?? 0
  const blocking = blockingOf(checks)
  // The history is read when it is first looked at, and then kept.
  const [historySeen, setHistorySeen] = useState(tab === 'history')

  const toField = (name: string) => {
    onTab('fields')
    requestAnimationFrame(() => focusField(name))
  }
  const toComment = (thread: string) => {
    onTab('comments')
    requestAnimationFrame(() => comments.goTo(thread))
  }
  const choose = (next: string | null) => {
    if (next === 'history') setHistorySeen(true)
    if (next) onTab(next as SideTab)
  }
  const leave = (event: KeyboardEvent) => {
    if (open && event.key === 'Escape' && !event.defaultPrevented && !isComposing(event.nativeEvent)) onClose()
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
              value="comments"
              rightSection={
                openComments > 0 ? (
                  <span className={classes.quietCount} title={commentWords.open(openComments)}>
                    {openComments}
                  </span>
                ) : undefined
              }
            >
              {commentWords.tab}
            </Tabs.Tab>
            <Tabs.Tab
              value="suggestions"
              rightSection={
                openSuggestions > 0 ? (
                  <span className={classes.quietCount} title={suggestionWords.open(openSuggestions)}>
                    {openSuggestions}
                  </span>
                ) : undefined
              }
            >
              {suggestionWords.tab}
            </Tabs.Tab>
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
          <Tabs.Panel value="comments">
            {tab === 'comments' && <CommentsPanel shown={open || isWide()} onText={onClose} />}
          </Tabs.Panel>
          <Tabs.Panel value="suggestions">{tab === 'suggestions' && <SuggestionsPanel onText={onClose} />}</Tabs.Panel>
          <Tabs.Panel value="checks">
            <ChecksPanel checks={checks} onField={toField} onText={onClose} onComment={toComment} />
          </Tabs.Panel>
          <Tabs.Panel value="history">{historySeen && <HistoryPanel />}</Tabs.Panel>
        </Tabs>
      </section>
    </FocusTrap>
  )
}

/** True where the panel stands beside the text: the same width as in the style sheet. */
function isWide(): boolean {
  return window.matchMedia('(min-width: 72.01rem)').matches
}
