import type { NodeName } from '#lib/document/document-json.ts'

/** The blocks that have a form for what is known about them beside their text. */
export const FORMED_BLOCKS = [
  'figure',
  'newsletterCta',
  'blockquote',
  'pullquote',
  'callout',
  'embed',
  'related',
  'table',
  'gallery',
] as const satisfies NodeName[]

export type FormedBlock = (typeof FORMED_BLOCKS)[number]

export function isFormed(name: string): name is FormedBlock {
  return (FORMED_BLOCKS as readonly string[]).includes(name)
}
