import { getMedia } from '#lib/media/get-media.ts'
import { acceptInvitation } from '#lib/people/accept-invitation.ts'
import { addPerson } from '#lib/people/add-person.ts'
import { listPeople } from '#lib/people/list-people.ts'
import { resetPassword } from '#lib/people/reset-password.ts'
import { updateMe, updatePerson } from '#lib/people/update-person.ts'
import { addTag } from '#lib/taxonomy/add-tag.ts'
import { taxonomy } from '#lib/taxonomy/taxonomy.ts'
import type { DeskRoute } from './desk-route.ts'

/** The newsroom around the briefings: people, taxonomy, pictures. */
export const newsroomRoutes: DeskRoute[] = [
  { method: 'GET', path: '/people', summary: 'All accounts', run: actor => listPeople(actor), answer: 'data' },
  {
    method: 'POST',
    path: '/people',
    summary: 'Add a person; gives their one-time address',
    run: addPerson,
    answer: 'data',
    status: 201,
  },
  {
    method: 'PATCH',
    path: '/people/{id}',
    summary: 'Change, disable or enable a person',
    run: updatePerson,
    answer: 'data',
  },
  {
    method: 'POST',
    path: '/people/{id}/reset',
    summary: 'A one-time address for a new password',
    run: resetPassword,
    answer: 'data',
  },
  { method: 'PATCH', path: '/me', summary: 'My own settings', run: updateMe, answer: 'data' },
  {
    method: 'POST',
    path: '/invitations/acceptance',
    summary: 'Set a password by a one-time token',
    run: (_, input) => acceptInvitation(input),
    answer: 'data',
    open: true,
  },
  {
    method: 'GET',
    path: '/taxonomy',
    summary: 'Sections, series, tags and authors',
    run: () => taxonomy(),
    answer: 'data',
  },
  { method: 'POST', path: '/tags', summary: 'Add a tag', run: addTag, answer: 'data' },
  {
    method: 'GET',
    path: '/media/{id}',
    summary: 'One picture',
    run: (actor, input) => getMedia(actor, input as never),
    answer: 'data',
  },
]
