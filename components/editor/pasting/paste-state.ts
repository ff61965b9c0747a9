import type { LeftOut, PasteSource } from '#lib/document/paste/pasted.ts'

/** How the last paste went. `arriving` pictures are still being taken in; `plain` puts the bare words in its place, while that undoes nothing else, and says whether it could. */
export type PasteState = {
  source: PasteSource
  leftOut: LeftOut
  arriving: number
  arrived: number
  plain: { isPossible: () => boolean; run: () => boolean }
}

/** Hears of each paste, and again when something about it changed. */
export type ReportPaste = (state: PasteState) => void

/** True when there is something to say of a paste: Markdown was recognised, something was left out or is on its way. */
export function isWorthSaying({ source, leftOut, arriving, arrived }: PasteState): boolean {
  const { styles, links, embeds, deletions, pictures } = leftOut
  const lost = styles + links + embeds.length + deletions + pictures.length
  return source === 'markdown' || lost + arriving + arrived > 0
}
