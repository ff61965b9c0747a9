import { z } from 'zod'
import { transaction } from '#db/store.ts'
import { titleOf } from '#lib/document/read.ts'
import { command } from '#lib/kernel/command.ts'
import { authorize } from './authorize.ts'
import { keepWorkingCopy } from './keep-working-copy.ts'
import { loadBriefing } from './load-briefing.ts'
import { move } from './move.ts'
import { addRevision, readRevision } from './revision.ts'
import { Target } from './target.ts'
import { recordContributor } from './working-copy.ts'

const RestoreInput = z.strictObject({ ...Target.shape, revision: z.int().min(1) })

/**
 * Brings back the text and fields of an older revision as a new one; history is never rewritten. What stood there is
 * the revision before it: it is kept first where no revision held it. A published slug stays. Throws what `authorize`
 * throws, `not-found`.
 */
export const restoreRevision = command(RestoreInput, (actor, { id, version, revision }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'edit', briefing, version)
    const old = await readRevision(tx, id, revision)
    const kept = await keepWorkingCopy(tx, actor, briefing)
    const present = kept ? { ...briefing, revision: kept.number } : briefing
    const fields = { ...old.fields, slug: briefing.firstPublishedAt ? briefing.slug : old.fields.slug }
    if (actor.kind === 'person') await recordContributor(tx, present, actor.id)
    const content = { document: old.document, fields }
    const { number, hash } = await addRevision(tx, actor, present, content, {
      reason: 'restore',
      restoredFrom: revision,
    })
    await move(tx, actor, present, 'edit', {
      event: 'revision.restored',
      set: { ...fields, revision: number, title: titleOf(old.document) },
      document: old.document,
      detail: { revision: number, hash, restoredFrom: revision, ...(kept && { kept: kept.number }) },
    })
    return { id }
  }),
)
