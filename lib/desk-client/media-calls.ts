import type { Credit } from '#lib/briefings/briefing.ts'
import type { MediaList } from '#lib/media/list-media.ts'
import type { MediaUses } from '#lib/media/media-uses.ts'
import type { MediaView } from '#lib/media/media-view.ts'
import type { Rights } from '#lib/media/policy.ts'
import type { Replacement } from '#lib/media/replace-media.ts'
import { call } from './call.ts'
import { sendFile } from './send-file.ts'

export type { MediaList, MediaUses, MediaView, Replacement, Rights }

/** The filters of the library as they stand in an address; `q` is words of the file name, description or credit. */
export type MediaQuery = {
  q?: string
  use?: 'all' | 'live' | 'used' | 'unused'
  credit?: 'present' | 'missing'
  alt?: 'present' | 'missing'
  rights?: Rights
  ends?: 'expired' | 'soon'
  by?: string
  cursor?: string
  limit?: string
}

/** What may be said of a picture. `rightsUntil` is an ISO 8601 instant. */
export type MediaPatchInput = {
  alt?: string | null
  credit?: Credit | null
  focal?: { x: number; y: number } | null
  rights?: Rights
  rightsUntil?: string | null
  rightsNote?: string | null
}

const at = (id: string, rest = '') => `/media/${encodeURIComponent(id)}${rest}`

/** The picture library. `version` is the picture's, sent as If-Match. */
export const mediaCalls = {
  /** `onProgress` hears which share of the file has left, 0 to 1. */
  upload: (file: File, signal?: AbortSignal, onProgress?: (share: number) => void) =>
    sendFile<MediaView>('/media', file, { signal, onProgress }),
  list: (filter: MediaQuery = {}, signal?: AbortSignal) =>
    call<MediaList>('GET', `/media?${new URLSearchParams(filter)}`, { signal }),
  get: (id: string) => call<MediaView>('GET', at(id)),
  uses: (id: string) => call<MediaUses>('GET', at(id, '/uses')),
  /** Puts the picture `by` in its place wherever that may be written; says what was done and what was not. */
  replace: (id: string, version: number, by: string) =>
    call<Replacement>('PUT', at(id, '/replacement'), { version, body: { by } }),
  /** Refused with `problem.current` naming the uses, while there are any. */
  delete: (id: string, version: number) => call<{ id: string }>('DELETE', at(id), { version, body: {} }),
  patch: (id: string, version: number, body: MediaPatchInput) => call<MediaView>('PATCH', at(id), { version, body }),
}
