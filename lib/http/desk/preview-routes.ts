import { createPreview } from '#lib/previews/create-preview.ts'
import { listPreviews } from '#lib/previews/list-previews.ts'
import { previewWorkingCopy } from '#lib/previews/preview-working-copy.ts'
import { revokePreview } from '#lib/previews/revoke-preview.ts'
import type { DeskRoute } from './desk-route.ts'

/** The working copy as a reader's page: for the desk, and at addresses for people outside for some days. */
export const previewRoutes: DeskRoute[] = [
  {
    method: 'GET',
    path: '/briefings/{id}/preview',
    summary: 'The working copy as readers would get it now, for the desk',
    run: previewWorkingCopy,
    answer: 'data',
  },
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
