import { z } from 'zod'
import { command } from '#lib/kernel/command.ts'
import { ApproveInput, approve } from './approve.ts'
import { RequestChangesInput, requestChanges } from './request-changes.ts'

const ReviewInput = z.discriminatedUnion('verdict', [
  ApproveInput.extend({ verdict: z.literal('approve') }),
  RequestChangesInput.extend({ verdict: z.literal('request_changes') }),
])

/** An editor's word on one revision: `approve` or `requestChanges`, each with its own guards. */
export const review = command(ReviewInput, (actor, { verdict, ...input }) =>
  verdict === 'approve' ? approve(actor, input) : requestChanges(actor, input),
)
