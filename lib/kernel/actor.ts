export const ROLES = ['reporter', 'editor', 'chief', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Who acts, with what they may rely on. Anything that is not one of these is denied. */
export type ActorShape =
  | { kind: 'person'; id: string; name: string; roles: readonly Role[]; authorId: string | null; sessionId: string }
  | { kind: 'key'; id: string; name: string; scopes: readonly string[] }
  | { kind: 'system'; reason: string }
  | { kind: 'anonymous' }

const minted = new WeakSet<object>()

/** The actor of one operation. Only `mintActor` makes one; a look-alike object is refused by `isActor`. */
export type Actor = Readonly<ActorShape>

/** Makes an actor. For the code of sessions and keys, the server, the command line, the seed and tests only (the linter says so). */
export function mintActor(shape: ActorShape): Actor {
  const actor = Object.freeze({ ...shape })
  minted.add(actor)
  return actor
}

/** True when `actor` was made by `mintActor` in this module graph. */
export function isActor(actor: unknown): actor is Actor {
  return typeof actor === 'object' && actor !== null && minted.has(actor)
}

/** The name under which records keep who did something: a person's id, `key:` with the id of a management key, or `system`. */
export function recordName(actor: Actor): string {
  if (actor.kind === 'person') return actor.id
  return actor.kind === 'key' ? `key:${actor.id}` : 'system'
}
