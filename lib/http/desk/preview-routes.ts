import { createPreview } from '#lib/previews/create-preview.ts'
import { listPreviews } from '#lib/previews/list-previews.ts'
import { revokePreview } from '#lib/previews/revoke-preview.ts'
import type { DeskRoute } from './desk-route.ts'

/** Addresses at which people outside see one working copy for some days. */
export const previewRoutes: DeskRoute[] = [
  {
    method: 'GET',
    path: '/briefings/{id}/previews',
    summary: 'The preview links of a briefing',
    run: listPreviews,
    answer: 'data',
  },
  {
    method: 'POST',
    path: '/briefings/{id}/previews',
    summary: 'Make a preview link; its address is in this answer alone',
    run: createPreview,
    answer: 'data',
    status: 201,
    secret: true,
  },
  {
    method: 'DELETE',
    path: '/previews/{previewId}',
    summary: 'Revoke a preview link',
    run: revokePreview,
    answer: 'data',
  },
]
