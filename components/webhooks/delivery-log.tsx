'use client'

import { Button, NativeSelect } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { type DeliveryList, type DeliveryStatus, desk, type WebhookView } from '#lib/desk-client/desk-client.ts'
import { DeliveryItem } from './delivery-item.tsx'
import { GivenUpNotice } from './given-up-notice.tsx'
import { useDeliveries } from './use-deliveries.ts'
import { useWebhookVerbs } from './use-webhook-verbs.ts'
import { WebhookActions, type WebhookQuestion } from './webhook-actions.tsx'
import { WebhookDialogs } from './webhook-dialogs.tsx'
import { WebhookHealth } from './webhook-health.tsx'
import classes from './webhooks.module.css'

const STATUSES: DeliveryStatus[] = ['waiting', 'delivered', 'parked', 'cancelled']

/** What one endpoint was told and what it answered, kept up to date while it is looked at. */
export function DeliveryLog({ webhook, first }: { webhook: WebhookView; first: DeliveryList }) {
  const words = useMessages().webhooks
  const router = useRouter()
  const { toast, failToast } = useToasts()
  const { test } = useWebhookVerbs(webhook)
  const [status, setStatus] = useState<DeliveryStatus | null>(null)
  const [question, setQuestion] = useState<WebhookQuestion | null>(null)
  const { rows, hasMore, problem, more, refresh } = useDeliveries(webhook.id, status, first)

  async function replayParked() {
    try {
      toast(words.replayedParked((await desk.webhooks.replayParked(webhook.id)).replayed))
      await refresh()
    } catch (error) {
      failToast(error)
    }
  }

  return (
    <>
      <PageHead title={words.logTitle(webhook.name)} note={words.logNote}>
        {webhook.parked > 0 && !webhook.disabledAt && (
          <Button variant="default" onClick={replayParked}>
            {words.replayParked(webhook.parked)}
          </Button>
        )}
        {!webhook.disabledAt && <Button onClick={() => test().then(refresh)}>{words.test}</Button>}
        <WebhookActions webhook={webhook} onAsk={setQuestion} />
      </PageHead>
      <GivenUpNotice webhook={webhook} />
      <div className={classes.bar}>
        <div>
          <Link href="/desk/webhooks" className={classes.quiet}>
            <IconArrowLeft size={14} aria-hidden="true" /> {words.back}
          </Link>
          <p className={classes.url}>{webhook.url}</p>
          <WebhookHealth webhook={webhook} />
        </div>
        <NativeSelect
          label={words.filter}
          data={[{ value: '', label: words.all }, ...STATUSES.map(value => ({ value, label: words.status[value] }))]}
          value={status ?? ''}
          onChange={({ currentTarget }) => setStatus(STATUSES.find(one => one === currentTarget.value) ?? null)}
        />
      </div>
      <ProblemNotice problem={problem} />
      {rows.length === 0 && <EmptyState>{status ? words.emptyFilter : words.emptyLog}</EmptyState>}
      <ul className={classes.list} aria-label={words.log} hidden={rows.length === 0}>
        {rows.map(row => (
          <DeliveryItem key={row.id} row={row} replayable={webhook.disabledAt === null} onReplayed={refresh} />
        ))}
      </ul>
      {hasMore && (
        <Button variant="subtle" mt="md" onClick={more}>
          {words.more}
        </Button>
      )}
      <WebhookDialogs
        question={question}
        onClose={() => setQuestion(null)}
        onDeleted={() => router.push('/desk/webhooks')}
      />
    </>
  )
}
