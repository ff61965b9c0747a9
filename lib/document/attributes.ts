import { z } from 'zod'
import { Credit } from './credit.ts'
import type { MarkAttributes, MarkName, NodeAttributes, NodeName } from './document-json.ts'
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
  newsletterCta: z.strictObject({
    newsletter: slug,
    heading: z.array(line(200)).max(5).default([]),
    text: optionalLine(2000),
    button: optionalLine(100),
  }),
  divider: none,
  internalNote: none,
  hardBreak: none,
  text: none,
}

/** What each mark's attributes may be. */
export const markAttributes: { [M in MarkName]: z.ZodType<MarkAttributes[M]> } = {
  link: z.strictObject({ href }),
  bold: none,
  italic: none,
  strike: none,
  code: none,
  highlight: none,
  superscript: none,
  subscript: none,
  comment: z.strictObject({ thread: id }),
  insertion: z.strictObject({ id }),
  deletion: z.strictObject({ id }),
}
