import { z } from 'zod'
import type { Locale } from '#lib/briefings/briefing.ts'
import { ROLES, type Role } from '#lib/kernel/actor.ts'

export const Email = z
  .string()
  .max(254)
  .transform(value => value.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email('Give one e-mail address.'))

export const PersonInput = z.strictObject({
  email: Email,
  name: z.string().trim().min(1).max(100),
  locale: z.enum(['ko', 'en']),
  roles: z.array(z.enum(ROLES)).min(1, 'Choose at least one role.').max(4),
  author: z.string().max(80).nullable(),
})

export const PersonPatch = z.strictObject({
  id: z.string().max(64),
  ...PersonInput.omit({ email: true }).partial().shape,
  disabled: z.boolean().optional(),
})

/** An account as an administrator sees it. */
export type PersonView = {
  id: string
  email: string
  name: string
  locale: Locale
  roles: Role[]
  author: string | null
  disabledAt: string | null
  lastSeenAt: string | null
}
