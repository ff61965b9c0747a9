'use client'

import { PreviewDialog } from '#components/previews/preview-dialog.tsx'
import { BreakGlassDialog } from './break-glass-dialog.tsx'
import { useBriefing } from './briefing-context.tsx'
import { EmbargoDialog } from './embargo-dialog.tsx'
import { KillDialog } from './kill-dialog.tsx'
import { LiftEmbargoDialog } from './lift-embargo-dialog.tsx'
import { PostReviewDialog } from './post-review-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { ReinstateDialog } from './reinstate-dialog.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { RequestChangesDialog } from './request-changes-dialog.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { ScheduleDialog } from './schedule-dialog.tsx'
import { type ActionVerb, pendingPublication } from './verbs-for.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Props = { verb: ActionVerb | null; onChange: (verb: ActionVerb | null) => void }

/** The dialog of the verb that was started. */
export function VerbDialogs({ verb, onChange }: Props) {
  const { briefing } = useBriefing()
  const onClose = () => onChange(null)
  switch (verb) {
    case 'requestChanges':
      return <RequestChangesDialog onClose={onClose} />
    case 'approve':
      return <ReviewDialog onClose={onClose} onRequestChanges={() => onChange('requestChanges')} />
    case 'publish':
    case 'update':
    case 'republish':
      return <PublishDialog onClose={onClose} />
    case 'schedule':
      return <ScheduleDialog kind="publish" present={pendingPublication(briefing) ?? undefined} onClose={onClose} />
    case 'scheduleWithdrawal':
      return <ScheduleDialog kind="withdraw" onClose={onClose} />
    case 'withdraw':
      return <WithdrawDialog onClose={onClose} />
    case 'preview':
      return <PreviewDialog briefingId={briefing.id} onClose={onClose} />
    case 'reopen':
      return <ReopenDialog onClose={onClose} />
    case 'setEmbargo':
      return <EmbargoDialog onClose={onClose} />
    case 'liftEmbargo':
      return <LiftEmbargoDialog onClose={onClose} />
    case 'breakGlass':
      return <BreakGlassDialog onClose={onClose} />
    case 'postReview':
      return <PostReviewDialog revision={briefing.liveRevision ?? briefing.revision} onClose={onClose} />
    case 'kill':
      return <KillDialog onClose={onClose} />
    case 'reinstate':
      return <ReinstateDialog onClose={onClose} />
    default:
      return null
  }
}
