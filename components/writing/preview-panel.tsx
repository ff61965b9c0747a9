'use client'

import { CloseButton, FocusTrap, SegmentedControl, Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { CSSProperties } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { ArticleView } from '#components/reader/article-view.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import classes from './preview.module.css'
import { PreviewEdge } from './preview-edge.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import { type Device, useRemembered } from './preview-memory.ts'
import { usePreview } from './use-preview.ts'

const WIDTHS: Record<Device, number> = { phone: 390, desktop: 1200 }

/** The briefing as readers would see it, beside its text or, where there is no room, over it. */
export function PreviewPanel({ onClose }: { onClose: () => void }) {
  const { preview: words } = useMessages().writing
  const { device, width, setDevice, setWidth } = useRemembered()
  const isBeside = useMediaQuery('(min-width: 75rem)', true, { getInitialValueInEffect: false })
  return (
    <FocusTrap active={!isBeside}>
      <section
        className={classes.panel}
        aria-label={words.label}
        style={{ '--preview-width': `${width}px` } as CSSProperties}
        {...(!isBeside && { role: 'dialog', 'aria-modal': true })}
        onKeyDown={event => event.key === 'Escape' && onClose()}
      >
        {isBeside && <PreviewEdge width={width} onWidth={setWidth} />}
        <header className={classes.head}>
          <strong>{words.label}</strong>
          <SegmentedControl
            size="xs"
            aria-label={words.device}
            value={device}
            data={[
              { value: 'phone', label: words.phone },
              { value: 'desktop', label: words.desktop },
            ]}
            onChange={value => setDevice(value as Device)}
          />
          <CloseButton aria-label={words.close} onClick={onClose} data-autofocus={!isBeside || undefined} />
        </header>
        <Page width={WIDTHS[device]} />
      </section>
    </FocusTrap>
  )
}

function Page({ width }: { width: number }) {
  const { preview: words } = useMessages().writing
  const { newsroom } = useBriefing()
  const { page, problem, stale } = usePreview()
  if (!page) {
    return problem ? <ProblemNotice problem={problem} /> : <Skeleton height={240} m="md" aria-label={words.loading} />
  }
  return (
    <>
      <p className={classes.stale} role="status">
        {stale && words.stale}
      </p>
      <PreviewFrame width={width} title={words.page} lang={page.item.locale}>
        <main className={classes.page}>
          <ArticleView item={page.item} site={newsroom.name} named={page.named} />
        </main>
      </PreviewFrame>
    </>
  )
}
