import type { Kit } from './kit.sqlite.ts'
import { defineAccess } from './schema/access.ts'
import { defineBriefings } from './schema/briefings.ts'
import { defineCollaboration } from './schema/collaboration.ts'
import { defineComments } from './schema/comments.ts'
import { defineHistory } from './schema/history.ts'
import { defineMedia } from './schema/media.ts'
import { definePeople } from './schema/people.ts'
import { definePublications } from './schema/publications.ts'
import { defineTaxonomy } from './schema/taxonomy.ts'
import { defineWebhooks } from './schema/webhooks.ts'

/** All tables, written once and made for one database by its column kit. */
export function defineSchema(kit: Kit) {
  return {
    ...definePeople(kit),
    ...defineTaxonomy(kit),
    ...defineMedia(kit),
    ...defineBriefings(kit),
    ...defineCollaboration(kit),
    ...defineHistory(kit),
    ...defineComments(kit),
    ...definePublications(kit),
    ...defineAccess(kit),
    ...defineWebhooks(kit),
  }
}
