import { z } from '@hono/zod-openapi'
import { Instant, LOCALES } from '#lib/briefings/briefing.ts'
import { FIELDS, INCLUDES } from '#lib/delivery/fields.ts'
import { SORTS } from '#lib/delivery/list-briefings.ts'

const LONGEST_QUERY = 200

const term = (of: string) =>
  z
    .string()
    .min(1)
    .max(80)
    .refine(value => !value.includes('\0'), 'No slug holds NUL.')
    .transform(value => value.normalize('NFC'))
    .optional()
    .openapi({ type: 'string', description: `Slug of ${of}.` })

const whole = (most: number, usual: number) =>
  z
    .string()
    .regex(/^[1-9][0-9]{0,2}$/, `A whole number from 1 to ${most}.`)
    .transform(Number)
    .refine(value => value <= most, `A whole number from 1 to ${most}.`)
    .default(usual)
    .openapi({ type: 'integer', minimum: 1, maximum: most, default: usual })

/** Comma-separated names of a closed list, given back in the order of the list and each once. */
const names = <const N extends string>(all: readonly N[], what: string, description: string, example: string) =>
  z
    .string()
    .max(1_000)
    .transform((value, context) => {
      const asked = value.split(',').map(name => name.trim())
      const unknown = asked.find(name => !all.includes(name as N))
      if (unknown !== undefined) context.addIssue({ code: 'custom', message: `“${unknown}” is not ${what}.` })
      return all.filter(name => asked.includes(name))
    })
    .optional()
    .openapi({ type: 'string', description, example })

const Fields = names(
  FIELDS,
  'a field',
  `Only these, separated by commas: ${FIELDS.join(', ')}.`,
  'title,slug,body.html',
)

const Include = names(
  INCLUDES,
  'something to include',
  'More than a slug, separated by commas. `authors`: each has its `profile`. `hero`: the picture, which is whole in any case. `related`: up to three other briefings; a page then has 20 at most.',
  'authors,related',
)

const instant = (description: string) =>
  Instant.optional().openapi({
    type: 'string',
    format: 'date-time',
    description,
    example: '2024-04-12T22:24:00.000Z',
  })

const Words = z.string().max(LONGEST_QUERY).regex(/\S/, 'What to look for, in 1 to 200 characters.').openapi({
  type: 'string',
  minLength: 1,
  maxLength: LONGEST_QUERY,
  description:
    'Words that must all be there, in text, names or picture credits. Plain text: no operators. 반도체공장 also finds 반도체 공장; one syllable is found anywhere, three Latin letters at the beginning of a word.',
})

const Cursor = z
  .string()
  .max(300)
  .optional()
  .openapi({ description: '`page.nextCursor` of the page before. Good with the same filters and order only.' })

const Count = z
  .enum(['true', 'false'])
  .transform(value => value === 'true')
  .optional()
  .openapi({ type: 'boolean', description: 'Also `page.total`: how many there are on all pages.' })

const Perspective = z
  .string()
  .regex(
    /^(?:published|draft|at:\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))$/,
    '`published`, `draft` or `at:` with an instant.',
  )
  .refine(value => !value.startsWith('at:') || Instant.safeParse(value.slice(3)).success, 'There is no such instant.')
  .optional()
  .openapi({
    description:
      '`published`, unless a preview key asks for `draft` (working copies) or `at:<instant>` (what readers will see then).',
    example: 'published',
  })

const filters = {
  section: term('a section'),
  series: term('a series'),
  tag: term('a tag'),
  author: term('an author'),
  locale: z.enum(LOCALES).optional().openapi({ description: 'Language of the text.' }),
  publishedAfter: instant('Published later than this.'),
  publishedBefore: instant('Published earlier than this.'),
  updatedAfter: instant('Materially changed later than this.'),
}
const shape = { fields: Fields, include: Include }

/** Further reading is looked for briefing by briefing: a hundred at once would hold up everybody else. */
const MOST_WITH_RELATED = 20

function isLightEnough({ limit, include }: { limit: number; include?: readonly string[] }): boolean {
  return limit <= MOST_WITH_RELATED || !include?.includes('related')
}
const TOO_HEAVY = {
  path: ['limit'],
  message: `A page with \`include=related\` has ${MOST_WITH_RELATED} briefings at most: lower \`limit\`, or leave \`related\` out.`,
}

/** Query of the list. A parameter that is not named here is refused, as is one given twice. */
export const ListQuery = z
  .strictObject({
    limit: whole(100, 20),
    cursor: Cursor,
    ...filters,
    q: Words.optional(),
    sort: z
      .enum(SORTS)
      .optional()
      .openapi({ description: 'Newest first, unless it is said. `relevance` goes with `q` only.' }),
    ...shape,
    count: Count,
    perspective: Perspective,
  })
  .refine(({ q, sort }) => q !== undefined || sort !== 'relevance', {
    path: ['sort'],
    message: '`relevance` needs `q`.',
  })
  .refine(isLightEnough, TOO_HEAVY)
export type ListQuery = z.output<typeof ListQuery>

/** Query of a search: the same, with words to look for, best first. */
export const SearchQuery = z
  .strictObject({
    q: Words,
    limit: whole(100, 20),
    cursor: Cursor,
    ...filters,
    ...shape,
    count: Count,
  })
  .refine(isLightEnough, TOO_HEAVY)
export type SearchQuery = z.output<typeof SearchQuery>

export const ItemQuery = z.strictObject({ ...shape, perspective: Perspective })
export type ItemQuery = z.output<typeof ItemQuery>
export const RelatedQuery = z.strictObject({ limit: whole(20, 5) })
export const NoQuery = z.strictObject({})
export const IdPath = z.strictObject({ id: z.string() })
export const SlugPath = z.strictObject({
  slug: z
    .string()
    .transform(value => value.normalize('NFC'))
    .openapi({ type: 'string' }),
})
