import { z } from 'zod'
import type { Actor } from '#lib/kernel/actor.ts'
import { command } from '#lib/kernel/command.ts'
import { AcceptInput, acceptInvitation } from '#lib/people/accept-invitation.ts'
import { addPerson } from '#lib/people/add-person.ts'
import { listPeople } from '#lib/people/list-people.ts'
import { resetPassword } from '#lib/people/reset-password.ts'
import { updateMe, updatePerson } from '#lib/people/update-person.ts'
import { addTag } from '#lib/taxonomy/add-tag.ts'
import { type Taxonomy, taxonomy } from '#lib/taxonomy/taxonomy.ts'
import type { DeskRoute } from './desk-route.ts'

const NOTHING = z.strictObject({})

/** The newsroom around the briefings: people and taxonomy. */
export const newsroomRoutes: DeskRoute[] = [
  { method: 'GET', path: '/people', summary: 'All accounts', run: command(NOTHING, listPeople), answer: 'data' },
  {
    method: 'POST',
    path: '/people',
    summary: 'Add a person; gives their one-time address',
    run: addPerson,
    answer: 'data',
    status: 201,
    secret: true,
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
    secret: true,
  },
  { method: 'PATCH', path: '/me', summary: 'My own settings', run: updateMe, answer: 'data' },
  {
    method: 'POST',
    path: '/invitations/acceptance',
    summary: 'Set a password by a one-time token',
    run: Object.assign((_: Actor, input: unknown, from: { address: string }) => acceptInvitation(input, from.address), {
      schema: AcceptInput,
    }),
    answer: 'data',
    open: true,
    secret: true,
  },
  terms('sections', 'Sections with their four-eyes setting'),
  terms('series', 'Series with their key-point rule'),
  terms('tags', 'Tags'),
  terms('authors', 'Author profiles'),
  { method: 'POST', path: '/tags', summary: 'Add a tag', run: addTag, answer: 'data' },
]

function terms(name: keyof Taxonomy, summary: string): DeskRoute {
  return {
    method: 'GET',
    path: `/${name}`,
    summary,
    run: command(NOTHING, async () => (await taxonomy())[name]),
    answer: 'data',
  }
}
