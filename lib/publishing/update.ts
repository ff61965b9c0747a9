import { z } from 'zod'
import { CORRECTION_KINDS, type Visibility } from '#lib/briefings/briefing.ts'
import { Note } from '#lib/briefings/target.ts'
import { AppError } from '#lib/kernel/errors.ts'

/** What kind of change a live briefing gets; clarifications and corrections tell readers what changed. */
export const UpdateInput = z
  .strictObject({ kind: z.enum(CORRECTION_KINDS), note: Note.nullable().default(null) })
  .refine(({ kind, note }) => note || kind === 'minor' || kind === 'update', {
    message: 'Tell readers what changed.',
    path: ['note'],
  })

export type Update = z.output<typeof UpdateInput>

/** Throws `validation` when what readers have would change without a word on what kind of change it is. */
export function assertUpdateKind({ visibility }: { visibility: Visibility }, update: Update | undefined): void {
  if (visibility !== 'live' || update) return
  const message = 'Say what kind of update this is.'
  throw new AppError('validation', message, { errors: [{ pointer: '/update', in: 'body', code: 'required', message }] })
}
