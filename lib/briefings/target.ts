import { z } from 'zod'

/** Which briefing, and the version of it that the person saw. */
export const Target = z.strictObject({ id: z.string().max(64), version: z.int().min(1) })

/** A sentence for the record. */
export const Note = z
  .string()
  .max(2000)
  .transform(text => text.normalize('NFC').trim())
