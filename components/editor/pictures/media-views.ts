import { desk, type MediaView } from '#lib/desk-client/desk-client.ts'

const ENOUGH_WIDTH = 1000
const views = new Map<string, Promise<MediaView>>()

/** The address of a picture, large enough for the text. Asked for once; after a failure the next call asks again. */
export async function pictureUrl(mediaId: string): Promise<string> {
  const view = await viewOf(mediaId)
  return view.variants.find(({ width }) => width >= ENOUGH_WIDTH)?.url ?? view.url
}

/** Keeps what an upload answered, so that it need not be asked for. */
export function rememberMedia(view: MediaView): void {
  views.set(view.id, Promise.resolve(view))
}

function viewOf(mediaId: string): Promise<MediaView> {
  const known = views.get(mediaId)
  if (known) return known
  const asked = desk.media.get(mediaId)
  views.set(mediaId, asked)
  asked.catch(() => views.delete(mediaId))
  return asked
}
