import { desk, type MediaView } from '#lib/desk-client/desk-client.ts'

const ENOUGH_WIDTH = 1000
const views = new Map<string, Promise<MediaView>>()
const known = new Map<string, MediaView>()

/** What the library says of a picture. Asked for once; after a failure the next call asks again. Throws `DeskProblem`. */
export function mediaOf(mediaId: string): Promise<MediaView> {
  const present = views.get(mediaId)
  if (present) return present
  const asked = desk.media.get(mediaId)
  views.set(mediaId, asked)
  asked.then(
    view => known.set(mediaId, view),
    () => views.delete(mediaId),
  )
  return asked
}

/** The same, if it has been asked for already. */
export function knownMedia(mediaId: string): MediaView | undefined {
  return known.get(mediaId)
}

/** Keeps what an upload, a search or a change answered, so that it need not be asked for. */
export function rememberMedia(view: MediaView): void {
  known.set(view.id, view)
  views.set(view.id, Promise.resolve(view))
}

/** The address of a picture, large enough for `width` pixels: of the text, when none is given. */
export function pictureUrl({ variants, url }: MediaView, width = ENOUGH_WIDTH): string {
  return variants.filter(({ type }) => type === 'image/webp').find(variant => variant.width >= width)?.url ?? url
}
