import type { Imported } from '#lib/imports/import-file.ts'
import type { MediaView } from '#lib/media/media-view.ts'
import { call } from './call.ts'
import { sendFile } from './send-file.ts'

export type { Imported }

/** What is pasted or imported from elsewhere. */
export const importCalls = {
  /** Takes a picture of another site into the library; the server asks for it, not the browser. */
  fetchPicture: (url: string) => call<MediaView>('POST', '/imports/pictures', { body: { url } }),
  /** Makes a draft of a Word document or a Markdown file. `onProgress` hears which share of it has left, 0 to 1. */
  file: (file: File, signal?: AbortSignal, onProgress?: (share: number) => void) =>
    sendFile<Imported>('/imports', file, { signal, onProgress }),
}
