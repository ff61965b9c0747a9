import type { CastName } from '#db/seed/cast.ts'
import { testPicture } from '#lib/media/test-pictures.ts'
import type { Newsroom } from './newsroom.ts'

/** Puts a new picture of this name into the library, as this person would. Throws when it is not taken. */
export async function uploadPicture(room: Newsroom, who: CastName, name: string): Promise<void> {
  const form = new FormData()
  const bytes = await testPicture('png', { width: 120, height: 80, seed: 99 })
  form.set('file', new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
  const answer = await fetch(`${room.url}/api/desk/media`, { method: 'POST', headers: room.headers(who), body: form })
  if (answer.status !== 201) throw new Error(`The library answered ${answer.status}.`)
}
