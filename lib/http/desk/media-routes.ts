import { flush } from '#lib/collab/hub.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { deleteMedia } from '#lib/media/delete-media.ts'
import { getMedia } from '#lib/media/get-media.ts'
import { listMedia } from '#lib/media/list-media.ts'
import { mediaUses } from '#lib/media/media-uses.ts'
import { replaceMedia } from '#lib/media/replace-media.ts'
import { updateMedia } from '#lib/media/update-media.ts'
import type { DeskRoute } from './desk-route.ts'

const one = '/media/{id}'

/** The newsroom's pictures. One is added by `POST /media` (upload-route.ts). */
export const mediaRoutes: DeskRoute[] = [
  { method: 'GET', path: '/media', summary: 'The picture library, newest first', run: listMedia, answer: 'data' },
  { method: 'GET', path: one, summary: 'One picture', run: getMedia, answer: 'data' },
  { method: 'GET', path: `${one}/uses`, summary: 'Where a picture is used', run: mediaUses, answer: 'data' },
  {
    method: 'PATCH',
    path: one,
    summary: 'Describe a picture: words, credit, focal point, rights',
    run: updateMedia,
    answer: 'data',
    versioned: true,
  },
  {
    method: 'PUT',
    path: `${one}/replacement`,
    summary: 'Put another picture in its place in every working copy; says what was done and what was not',
    run: afterTyping(replaceMedia),
    answer: 'data',
    versioned: true,
  },
  {
    method: 'DELETE',
    path: one,
    summary: 'Delete a picture that nothing uses',
    run: afterTyping(deleteMedia),
    answer: 'data',
    versioned: true,
  },
]

/** What people have typed into any text until now counts: a picture put in a second ago is used. */
function afterTyping<T>(run: DeskRoute['run'] & ((actor: Actor, input: unknown) => Promise<T>)): DeskRoute['run'] {
  const work = async (actor: Actor, input: unknown) => {
    await flush()
    return run(actor, input)
  }
  return Object.assign(work, { schema: run.schema })
}
