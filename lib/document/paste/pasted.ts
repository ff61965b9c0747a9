import type { NodeJson } from '../document-json.ts'

/** Programs whose clipboard is known; `web` is every other HTML, `text` no HTML at all. */
export const PASTE_SOURCES = [
  'google-docs',
  'word',
  'word-web',
  'hwp',
  'libre-office',
  'notion',
  'mail',
  'web',
  'markdown',
  'text',
] as const
export type PasteSource = (typeof PASTE_SOURCES)[number]

/** A picture that stands in the text as a figure with this `id` as its `mediaId` until it has been taken in. */
export type WaitingPicture = { id: string; address: string; alt: string }

/** What a person would miss in the text: how many kinds of colour, underline and alignment, links without an address to follow, films and frames of unknown sites, words that were already struck out there, and pictures that cannot be had. */
export type LeftOut = {
  styles: number
  links: number
  embeds: string[]
  deletions: number
  pictures: { address: string; alt: string }[]
}

/** What a clipboard or a file amounts to: blocks that may stand in the body of a briefing, without anything foreign in them. */
export type Pasted = { source: PasteSource; blocks: NodeJson[]; pictures: WaitingPicture[]; leftOut: LeftOut }

/** How the media ids of waiting pictures begin: no picture of the library has such an id. */
export const WAITING = 'waiting-'
