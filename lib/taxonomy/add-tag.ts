import { z } from 'zod'
import { tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { Slug } from '#lib/briefings/briefing.ts'
import { mayCreate } from '#lib/briefings/policy.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'

const TagInput = z.strictObject({ slug: Slug, name: z.string().trim().min(1).max(60) })

/** Adds a tag, or gives the one that has this slug already. Throws `forbidden`. */
export const addTag = command(TagInput, (actor, tag) =>
  transaction(async tx => {
    if (!mayCreate(actor)) throw new AppError('forbidden', 'Only the newsroom adds tags.', { reason: 'role' })
    const [added] = await tx.insert(tables.tags).values(tag).onConflictDoNothing().returning()
    if (added) await recordEvent(tx, actor, { event: 'tag.added', subject: tag.slug, detail: tag })
    return added ?? tag
  }),
)
