import type { Hero } from '#lib/briefings/briefing.ts'
import { formatCredit } from '#lib/document/credit.ts'
import type { RenderContext } from '#lib/document/render/context.ts'

/** The lead picture as the public gets it. A picture without a file keeps its words: alt, caption, credit. */
export function publicHero({ mediaId, alt, caption, credit, focal }: Hero, media: RenderContext['media']) {
  const file = mediaId ? media(mediaId) : null
  return {
    id: mediaId,
    url: file?.url ?? null,
    width: file?.width ?? null,
    height: file?.height ?? null,
    alt,
    caption,
    credit: formatCredit(credit),
    focal: focal ?? { x: 0.5, y: 0.5 },
    variants: file?.variants ?? [],
    blurhash: file?.blurhash ?? null,
  }
}
