import { briefingRoutes } from './briefing-routes.ts'
import { commentRoutes } from './comment-routes.ts'
import type { DeskRoute } from './desk-route.ts'
import { historyRoutes } from './history-routes.ts'
import { keyRoutes } from './key-routes.ts'
import { mediaRoutes } from './media-routes.ts'
import { newsroomRoutes } from './newsroom-routes.ts'
import { pastingRoutes } from './pasting-routes.ts'
import { previewRoutes } from './preview-routes.ts'
import { suggestionRoutes } from './suggestion-routes.ts'
import { webhookRoutes } from './webhook-routes.ts'

/** Every route of the desk API that is a use-case with JSON in and out: the app serves them, its document names them, tests walk through them. */
export const deskRoutes: DeskRoute[] = [
  ...briefingRoutes,
  ...commentRoutes,
  ...historyRoutes,
  ...previewRoutes,
  ...newsroomRoutes,
  ...mediaRoutes,
  ...pastingRoutes,
  ...suggestionRoutes,
  ...keyRoutes,
  ...webhookRoutes,
]
