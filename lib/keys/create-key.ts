import { z } from 'zod'
import { signal, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { Instant } from '#lib/briefings/briefing.ts'
import { recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { hashToken, newId, newToken } from '#lib/kernel/ids.ts'
import { assertAdmin } from '#lib/people/assert-admin.ts'
import { namesById } from '#lib/people/people-names.ts'
import { keyView } from './key-view.ts'
import { LONGEST_MANAGEMENT_DAYS, PREFIXES, SCOPES } from './policy.ts'

const DAY_MS = 24 * 3_600_000

const name = z
  .string()
  .max(100)
  .transform(text => text.normalize('NFC').trim())
  .refine(text => text !== '', 'Name the program that will use this key.')
const Later = Instant.refine(at => at > now(), 'A key ends in the future.')
const WithinYear = Later.refine(
  at => at.getTime() <= now().getTime() + LONGEST_MANAGEMENT_DAYS * DAY_MS,
  'A management key ends within a year.',
)

const KeyInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delivery'), name, expiresAt: Later.nullable().default(null) }),
  z.strictObject({ kind: z.literal('preview'), name, expiresAt: Later.nullable().default(null) }),
  z.strictObject({
    kind: z.literal('management'),
    name,
    scopes: z.array(z.enum(SCOPES)).min(1, 'Choose what this key may do.').max(SCOPES.length),
    expiresAt: WithinYear,
  }),
])

/** Makes a key, and gives it: here and never again, because only its SHA-256 is kept. Throws `forbidden`, `validation` (a management key needs scopes and an end within a year). */
export const createKey = command(KeyInput, (actor, input) =>
  transaction(async tx => {
    assertAdmin(actor)
    const key = PREFIXES[input.kind] + newToken()
    const row = {
      ...{ id: newId(), kind: input.kind, name: input.name, hash: hashToken(key), ending: key.slice(-4) },
      scopes: 'scopes' in input ? SCOPES.filter(scope => input.scopes.includes(scope)) : [],
      ...{ createdBy: recordName(actor), createdAt: now(), expiresAt: input.expiresAt, usedAt: null, revokedAt: null },
    }
    await tx.insert(tables.apiKeys).values(row)
    await recordEvent(tx, actor, {
      event: 'key.created',
      subject: row.id,
      detail: {
        ...{ kind: row.kind, name: row.name, ending: row.ending, scopes: row.scopes },
        expiresAt: row.expiresAt?.toISOString() ?? null,
      },
    })
    await signal(tx, { topic: 'keys' })
    return { ...keyView(row, await namesById(tx)), key }
  }),
)
