import type { Tx } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { anchorThreads } from '#lib/comments/anchor-threads.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { recordUses } from '#lib/media/record-uses.ts'
import type { BriefingRecord } from './load-briefing.ts'
import { picturesOf } from './pictures-of.ts'
import { touch } from './touch.ts'
import { type Rule, type Verb, WORKFLOW } from './workflow.ts'
import { readDocument, startEpoch } from './working-copy.ts'

type Step = { set?: Partial<BriefingRecord>; event?: string; detail?: Record<string, unknown>; document?: DocumentJson }

/**
 * Takes one step of the workflow: stage and visibility by the table, `set` beside them, version + 1, and exactly one
 * audit event. A step that changes the stage, closes the text or replaces it by `document` starts a new epoch: what an
 * older tab still holds cannot slip in after the cut. Throws `conflict`.
 */
export async function move(tx: Tx, actor: Actor, briefing: BriefingRecord, verb: Verb, step: Step = {}): Promise<void> {
  const rule: Rule = WORKFLOW[verb]
  const cut = rule.to || rule.cuts || step.document ? (step.document ?? (await readDocument(tx, briefing))) : null
  await touch(tx, briefing, {
    ...(rule.to && { stage: rule.to }),
    ...(cut && { epoch: await startEpoch(tx, briefing, await anchorThreads(tx, briefing.id, cut)) }),
    ...(rule.becomes && { visibility: rule.becomes }),
    ...step.set,
  })
  if (step.document) {
    const content = { document: step.document, fields: { ...briefing, ...step.set } }
    await recordUses(tx, briefing.id, 'working', picturesOf(content))
  }
  await recordEvent(tx, actor, { event: step.event ?? rule.event, subject: briefing.id, detail: step.detail })
}
