import { cache } from 'react'
import { type OpenPreview, openPreview } from '#lib/previews/open-preview.ts'

/** What the preview link of this request's address shows, opened once per page; null when it opens nothing. */
export const preview = cache((token: string): Promise<OpenPreview | null> => openPreview(token))
