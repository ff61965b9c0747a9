import { z } from '@hono/zod-openapi'
import { FIELDS } from '#lib/delivery/fields.ts'

const term = (of: string) =>
  z
    .string()
    .min(1)
    .max(80)
    .transform(value => value.normalize('NFC'))
    .optional()
    .openapi({ type: 'string', description: `Slug of ${of}.` })

const Limit = z
  .string()
  .regex(/^(?:[1-9][0-9]?|100)$/, 'A whole number from 1 to 100.')
  .transform(Number)
  .default(20)
  .openapi({ type: 'integer', minimum: 1, maximum: 100, default: 20 })

/** Comma-separated names, given back in the order of an answer and each once. */
const Fields = z
  .string()
  .max(1_000)
  .transform((value, context) => {
    const asked = value.split(',').map(name => name.trim())
    const unknown = asked.find(name => !FIELDS.includes(name))
    if (unknown !== undefined) context.addIssue({ code: 'custom', message: `“${unknown}” is not a field.` })
    return FIELDS.filter(name => asked.includes(name))
  })
  .optional()
  .openapi({
    type: 'string',
    description: `Only these, separated by commas: ${FIELDS.join(', ')}.`,
    example: 'title,slug,body.html',
  })

/** Query of the list. A parameter that is not named here is refused. */
export const ListQuery = z.strictObject({
  limit: Limit,
  cursor: z
    .string()
    .max(300)
    .optional()
    .openapi({ description: '`page.nextCursor` of the page before. Good with the same filters only.' }),
  section: term('a section'),
  series: term('a series'),
  tag: term('a tag'),
  author: term('an author'),
  fields: Fields,
})
export type ListQuery = z.output<typeof ListQuery>

export const ItemQuery = z.strictObject({ fields: Fields })
export const NoQuery = z.strictObject({})
export const IdPath = z.strictObject({ id: z.string() })
export const SlugPath = z.strictObject({
  slug: z
    .string()
    .transform(value => value.normalize('NFC'))
    .openapi({ type: 'string' }),
})
