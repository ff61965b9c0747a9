import { z } from 'zod'
import { type Tx, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { canonicalJson } from '#lib/document/canonical.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { recordUses } from '#lib/media/record-uses.ts'
import { authorize } from './authorize.ts'
import { type BriefingPatch, BriefingPatch as Patch, PlanningFields } from './briefing.ts'
import { type Loaded, loadBriefing } from './load-briefing.ts'
import { picturesOf } from './pictures-of.ts'
import { denialOf } from './policy.ts'
import { assertReferences } from './resolve-fields.ts'
import { Target } from './target.ts'
import { touch } from './touch.ts'
import { contentFieldsOf, readDocument, recordContributor } from './working-copy.ts'

const EditInput = z.strictObject({ ...Target.shape, ...Patch.shape })
const PLANNING = Object.keys(PlanningFields.shape)

/** Writes fields of the working copy by compare-and-set on its version. Planning may change in every stage; the rest only while the text may. Throws what `authorize` throws, `validation`. */
export const editFields = command(EditInput, (actor, { id, version, ...patch }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    assertMayEdit(actor, briefing, version, patch)
    await assertReferences(tx, patch)
    const before = { ...contentFieldsOf(briefing), ...planningOf(briefing) } as Record<string, unknown>
    const changed = Object.entries(patch).filter(([name, value]) => !same(value, before[name]))
    if (changed.length === 0) return { id }
    await touch(tx, briefing, Object.fromEntries(changed))
    if (changed.some(([name]) => name === 'hero' || name === 'seo')) await recordPictures(tx, briefing, patch)
    if (actor.kind === 'person') await recordContributor(tx, briefing, actor.id)
    await recordFields(tx, actor, id, changed, before)
    return { id }
  }),
)

function assertMayEdit(actor: Actor, briefing: Loaded, version: number, patch: BriefingPatch) {
  const onlyPlanning = Object.keys(patch).every(name => PLANNING.includes(name))
  authorize(actor, onlyPlanning ? 'plan' : 'edit', briefing, version)
  if (patch.slug !== undefined && briefing.firstPublishedAt && denialOf(actor, 'changeSlug', briefing)) {
    throw new AppError('forbidden', 'The address is frozen after first publication; an editor can change it.', {
      reason: 'slug-frozen',
    })
  }
}

async function recordPictures(tx: Tx, briefing: Loaded, patch: BriefingPatch) {
  const fields = { ...contentFieldsOf(briefing), ...patch }
  const document = await readDocument(tx, briefing)
  await recordUses(tx, briefing.id, 'working', picturesOf({ document, fields }))
}

async function recordFields(
  tx: Tx,
  actor: Actor,
  id: string,
  changed: [string, unknown][],
  before: Record<string, unknown>,
) {
  const detail = Object.fromEntries(
    changed.map(([name, value]) => [name, { before: plain(before[name]), after: plain(value) }]),
  )
  await recordEvent(tx, actor, { event: 'briefing.fields_changed', subject: id, detail })
}

function planningOf({ plannedFor, dueAt, assignee }: Loaded) {
  return { plannedFor, dueAt, assignee }
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson({ v: plain(a) }) === canonicalJson({ v: plain(b) })
}

function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
