import { z } from 'zod'
import { transaction } from '#db/store.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { command } from '#lib/kernel/command.ts'
import { authorize } from './authorize.ts'
import { loadBriefing } from './load-briefing.ts'
import { Target } from './target.ts'
import { writeDocument } from './write-document.ts'

const ReplaceInput = z.strictObject({ ...Target.shape, document: z.unknown() })

/** Replaces the text. The change is logged as one more update of the live document, so that open editors receive it. Throws what `authorize` throws, `validation`, `too-large`. */
export const replaceDocument = command(ReplaceInput, (actor, { id, version, document }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'edit', briefing, version)
    await writeDocument(tx, actor, briefing, parseDocument(document))
    return { id }
  }),
)
