import { type Actor, mintActor } from '#lib/kernel/actor.ts'
import { knownKey } from './known-key.ts'
import { noteUse } from './note-use.ts'

/** The management key behind this secret as an actor; null for what is no such key, or no longer. */
export async function actorOfKey(secret: string): Promise<Actor | null> {
  const key = await knownKey(secret)
  if (key?.kind !== 'management') return null
  noteUse(key.id)
  const { id, name, scopes } = key
  return mintActor({ kind: 'key', id, name, scopes })
}
