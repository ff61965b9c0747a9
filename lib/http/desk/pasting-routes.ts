import { fetchPicture } from '#lib/imports/fetch-picture.ts'
import type { DeskRoute } from './desk-route.ts'

/** What pasting needs of the server. A file is imported by `POST /imports` (import-route.ts). */
export const pastingRoutes: DeskRoute[] = [
  {
    method: 'POST',
    path: '/imports/pictures',
    summary: 'Take in a picture of another site by its address',
    run: fetchPicture,
    answer: 'data',
    status: 201,
  },
]
