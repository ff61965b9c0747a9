import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { Instant } from '#lib/briefings/briefing.ts'
import { Target } from '#lib/briefings/target.ts'
import { canonicalJson } from '#lib/document/canonical.ts'
import { Credit } from '#lib/document/credit.ts'
import { command } from '#lib/kernel/command.ts'
import { changedMeanwhile, loadMedia } from './load-media.ts'
import { type MediaRecord, type MediaView, mediaView } from './media-view.ts'
import { RIGHTS } from './policy.ts'

const words = (max: number) =>
  z
    .string()
    .max(max)
    .transform(text => text.normalize('NFC').trim() || null)
    .nullable()
const fraction = z.number().min(0).max(1)

/** What may be said of a picture. An empty text is none. */
export const MediaPatch = z
  .strictObject({
    alt: words(500),
    credit: Credit.transform(composed).nullable(),
    focal: z.strictObject({ x: fraction, y: fraction }).nullable(),
    rights: z.enum(RIGHTS),
    rightsUntil: Instant.nullable(),
    rightsNote: words(2000),
  })
  .partial()

/** Writes what is known of a picture by compare-and-set on its version. Texts that use it keep their own words. Throws `not-found`, `forbidden`, `conflict`, `validation`. */
export const updateMedia = command(
  z.strictObject({ ...Target.shape, ...MediaPatch.shape }),
  (actor, { id, version, ...patch }): Promise<MediaView> =>
    transaction(async tx => {
      const media = await loadMedia(tx, actor, { id, version, verb: 'edit' })
      const before: Record<string, unknown> = media
      const changed = Object.entries(patch).filter(([name, value]) => !same(value, before[name]))
      if (changed.length === 0) return mediaView(actor, media)
      const row = await changeMedia(tx, media, Object.fromEntries(changed))
      const detail = Object.fromEntries(
        changed.map(([name, value]) => [name, { before: plain(before[name]), after: plain(value) }]),
      )
      await recordEvent(tx, actor, { event: 'media.changed', subject: id, detail })
      return mediaView(actor, row)
    }),
)

/** The row with `set` in it and the next version. Throws `conflict` when somebody else was faster. */
export async function changeMedia(
  tx: Tx,
  { id, version }: MediaRecord,
  set: Partial<MediaRecord>,
): Promise<MediaRecord> {
  const { media } = tables
  const [row] = await tx
    .update(media)
    .set({ ...set, version: version + 1 })
    .where(and(eq(media.id, id), eq(media.version, version)))
    .returning()
  if (!row) throw changedMeanwhile(null)
  return row
}

/** A credit in one spelling; one that says nothing is none. */
function composed(credit: z.output<typeof Credit>): z.output<typeof Credit> | null {
  const { editedBy, ...parts } = credit
  const spelled = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, text?.normalize('NFC')]))
  const said = Object.values(parts).some(text => text?.trim()) || editedBy.length > 0
  return said ? { ...credit, ...spelled, editedBy: editedBy.map(name => name.normalize('NFC')) } : null
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson({ v: plain(a) }) === canonicalJson({ v: plain(b) })
}

function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
