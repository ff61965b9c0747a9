import { z } from 'zod'
import { transaction } from '#db/store.ts'
import { titleOf } from '#lib/document/read.ts'
import { command } from '#lib/kernel/command.ts'
import { authorize } from './authorize.ts'
import { loadBriefing } from './load-briefing.ts'
import { move } from './move.ts'
import { addRevision, readRevision } from './revision.ts'
import { Target } from './target.ts'
import { recordContributor } from './working-copy.ts'

const RestoreInput = z.strictObject({ ...Target.shape, revision: z.int().min(1) })

/** Brings back the text and fields of an older revision as a new one; history is never rewritten. A published slug stays. Throws what `authorize` throws, `not-found`. */
export const restoreRevision = command(RestoreInput, (actor, { id, version, revision }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'edit', briefing, version)
    const old = await readRevision(tx, id, revision)
    const fields = { ...old.fields, slug: briefing.firstPublishedAt ? briefing.slug : old.fields.slug }
    if (actor.kind === 'person') await recordContributor(tx, briefing, actor.id)
    const content = { document: old.document, fields }
    const { number, hash } = await addRevision(tx, actor, briefing, content, {
      reason: 'restore',
      restoredFrom: revision,
    })
    await move(tx, actor, briefing, 'edit', {
      event: 'revision.restored',
      set: { ...fields, revision: number, title: titleOf(old.document) },
      document: old.document,
      detail: { revision: number, hash, restoredFrom: revision },
    })
    return { id }
  }),
)
