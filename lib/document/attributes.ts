import { z } from 'zod'
import { Credit } from './credit.ts'
import { DESK_MARKS } from './desk-marks.ts'
import type { FormatJson, MarkAttributes, MarkName, NodeAttributes, NodeName } from './document-json.ts'
import { EMBED_PROVIDERS, embedOf } from './embed.ts'
import { safeUrl } from './safe-url.ts'

const none = z.strictObject({})
const line = (longest: number) => z.string().min(1).max(longest)
const optionalLine = (longest: number) => line(longest).nullable().default(null)
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'This is not an id.')
const slug = z
  .string()
  .max(80)
  .regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u, 'This is not a slug.')
const href = z.string().refine(value => safeUrl(value) !== null, {
  message: 'A link may be http, https, mailto, tel or a path of this site.',
})

const span = z.int().min(1).max(50).default(1)
const cell = z.strictObject({ colspan: span, rowspan: span, colwidth: z.null().default(null) })

/** What each node's attributes may be: unknown ones are refused, absent ones get the value that the schema gives. */
export const nodeAttributes: { [N in NodeName]: z.ZodType<NodeAttributes[N]> } = {
  doc: none,
  title: none,
  deck: none,
  keyPoints: none,
  keyPoint: none,
  paragraph: none,
  heading: z.strictObject({
    level: z.union([z.literal(2), z.literal(3)]).default(2),
    emoji: z.string().trim().min(1).max(16).nullable().default(null),
  }),
  bulletList: none,
  orderedList: z.strictObject({ start: z.int().min(0).max(999_999).default(1) }),
  listItem: none,
  blockquote: z.strictObject({ cite: optionalLine(500) }),
  figure: z.strictObject({
    mediaId: id,
    alt: z.string().max(2000).default(''),
    credit: Credit.nullable().default(null),
    layout: z.enum(['normal', 'wide', 'full']).default('normal'),
  }),
  caption: none,
  gallery: none,
  pullquote: z.strictObject({ attribution: optionalLine(500) }),
  callout: z.strictObject({ tone: z.enum(['info', 'warn', 'update']).default('info') }),
  table: none,
  tableRow: none,
  tableHeader: cell,
  tableCell: cell,
  embed: z
    .strictObject({ provider: z.enum(EMBED_PROVIDERS), id: line(64), url: line(200) })
    .refine(({ provider, id, url }) => {
      const target = embedOf(url)
      return target?.provider === provider && target.id === id && target.url === url
    }, 'Provider, id and address of an embed must be the same thing.'),
  related: z.strictObject({ briefings: z.array(id).max(12).default([]) }),
  newsletterCta: z.strictObject({
    newsletter: slug,
    heading: z.array(line(200)).max(5).default([]),
    text: optionalLine(2000),
    button: optionalLine(100),
  }),
  divider: none,
  internalNote: none,
  hardBreak: none,
  mention: z.strictObject({ kind: z.enum(['person', 'tag']), id: line(80), label: line(200) }),
  text: none,
}

const format = z.custom<FormatJson>(isFormat, 'This is no formatting that readers see.')

function isFormat(value: unknown): boolean {
  const mark = z.strictObject({ type: z.string(), attrs: z.unknown() }).partial({ attrs: true }).safeParse(value)
  if (!mark.success || DESK_MARKS.includes(mark.data.type) || !Object.hasOwn(markAttributes, mark.data.type))
    return false
  return markAttributes[mark.data.type as MarkName].safeParse(mark.data.attrs ?? {}).success
}

/** What each mark's attributes may be. */
export const markAttributes: { [M in MarkName]: z.ZodType<MarkAttributes[M]> } = {
  link: z
    .strictObject({ href, rel: z.enum(['sponsored', 'nofollow']).nullish() })
    // Absent when there is none, as in every text that was stored before there was one.
    .transform(({ href, rel }) => (rel ? { href, rel } : { href })),
  bold: none,
  italic: none,
  strike: none,
  code: none,
  highlight: none,
  superscript: none,
  subscript: none,
  ruby: z.strictObject({ text: line(100) }),
  comment: z.strictObject({ thread: id }),
  insertion: z.strictObject({ id }),
  deletion: z.strictObject({ id }),
  modification: z.strictObject({
    id,
    type: z.literal('mark'),
    attrName: z.null().default(null),
    previousValue: format.nullable().default(null),
    newValue: format.nullable().default(null),
  }),
}
