import { z } from 'zod'
import { CORRECTION_KINDS } from '#lib/briefings/briefing.ts'
import { Note } from '#lib/briefings/target.ts'

/** What kind of change a live briefing gets; clarifications and corrections tell readers what changed. */
export const UpdateInput = z
  .strictObject({ kind: z.enum(CORRECTION_KINDS), note: Note.nullable().default(null) })
  .refine(({ kind, note }) => note || kind === 'minor' || kind === 'update', {
    message: 'Tell readers what changed.',
    path: ['note'],
  })

export type Update = z.output<typeof UpdateInput>
