import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import type { Credit } from '#lib/briefings/briefing.ts'
import { type Loaded, loadBriefing } from '#lib/briefings/load-briefing.ts'
import { picturesOf, picturesOfText } from '#lib/briefings/pictures-of.ts'
import { denialOf } from '#lib/briefings/policy.ts'
import { Target } from '#lib/briefings/target.ts'
import { touch } from '#lib/briefings/touch.ts'
import { refusalOf } from '#lib/briefings/workflow.ts'
import { readDocument, recordContributor } from '#lib/briefings/working-copy.ts'
import { writeDocument } from '#lib/briefings/write-document.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { loadMedia } from './load-media.ts'
import { type MediaUse, namedUses } from './media-uses.ts'
import { type MediaView, mediaView } from './media-view.ts'
import { type Outdated, outdatedBy } from './outdated-by.ts'
import { recordUses } from './record-uses.ts'
import { type Successor, swapInFields, swapInText } from './swap-picture.ts'
import { changeMedia } from './update-media.ts'

type Named = Omit<MediaUse, 'places'>

/** What became of a replacement: working copies that show the new picture now, those that may not be written now, and what stays as it was approved or published until somebody updates it. */
export type Replacement = {
  media: MediaView
  replaced: Named[]
  kept: (Named & { reason: string })[]
  outdated: (Named & { where: Outdated[] })[]
}

/**
 * Puts another picture in the place of one in every working copy that may be written, as one edit of each that open
 * editors receive; all of them or none. Approved and published texts are never rewritten: they are named. Throws
 * `not-found`, `forbidden`, `conflict`, `validation`.
 */
export const replaceMedia = command(
  z.strictObject({ ...Target.shape, by: z.string().max(64) }),
  (actor, { id, version, by }): Promise<Replacement> =>
    transaction(async tx => {
      const old = await loadMedia(tx, actor, { id, version, verb: 'replace' })
      const next = await successor(tx, old.id, by)
      const replaced: string[] = []
      const kept = new Map<string, string>()
      for (const briefingId of await workingCopiesWith(tx, id)) {
        const briefing = await loadBriefing(tx, actor, briefingId)
        const refusal = denialOf(actor, 'edit', briefing) ?? refusalOf('edit', briefing)
        if (refusal) kept.set(briefingId, refusal)
        else {
          await swap(tx, actor, briefing, id, next)
          replaced.push(briefingId)
        }
      }
      const outdated = await outdatedBy(tx, id)
      const media = await changeMedia(tx, old, { replacedBy: by })
      const detail = { by, replaced, kept: [...kept.keys()], outdated: [...outdated.keys()] }
      await recordEvent(tx, actor, { event: 'media.replaced', subject: id, detail })
      return {
        media: mediaView(actor, media),
        replaced: await namedUses(tx, replaced),
        kept: (await namedUses(tx, [...kept.keys()])).map(use => ({ ...use, reason: kept.get(use.id) ?? '' })),
        outdated: (await namedUses(tx, [...outdated.keys()])).map(use => ({
          ...use,
          where: outdated.get(use.id) ?? [],
        })),
      }
    }),
)

async function successor(tx: Tx, from: string, by: string): Promise<Successor> {
  const { media } = tables
  const [row] = /^[A-Za-z0-9-]{1,64}$/.test(by) ? await tx.select().from(media).where(eq(media.id, by)) : []
  if (row && row.id !== from) return { ...row, credit: row.credit as Credit | null }
  const message = row ? 'A picture cannot replace itself.' : 'There is no such picture to put in its place.'
  throw new AppError('validation', message, {
    errors: [{ pointer: '/by', in: 'body', code: row ? 'same' : 'unknown', message }],
  })
}

/** In one order, so that two replacements never wait for each other. */
async function workingCopiesWith(tx: Tx, mediaId: string): Promise<string[]> {
  const { mediaUses } = tables
  const rows = await tx
    .select({ id: mediaUses.briefingId })
    .from(mediaUses)
    .where(and(eq(mediaUses.mediaId, mediaId), eq(mediaUses.place, 'working')))
    .orderBy(asc(mediaUses.briefingId))
  return rows.map(({ id }) => id)
}

async function swap(tx: Tx, actor: Actor, briefing: Loaded, from: string, to: Successor): Promise<void> {
  const before = await readDocument(tx, briefing)
  const inText = picturesOfText(before).includes(from)
  const document = inText ? swapInText(before, from, to) : before
  if (inText) await writeDocument(tx, actor, briefing, document)
  const fields = swapInFields(briefing, from, to)
  const names = Object.keys(fields) as (keyof typeof fields)[]
  if (names.length > 0) {
    await touch(tx, briefing, fields)
    if (actor.kind === 'person') await recordContributor(tx, briefing, actor.id)
    const detail = Object.fromEntries(names.map(name => [name, { before: briefing[name], after: fields[name] }]))
    await recordEvent(tx, actor, { event: 'briefing.fields_changed', subject: briefing.id, detail })
  }
  await recordUses(tx, briefing.id, 'working', picturesOf({ document, fields: { ...briefing, ...fields } }))
}
