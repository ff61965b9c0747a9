/** Why the editor cannot go on by itself. */
export type EndReason = 'epoch' | 'invalid' | 'stage' | 'access' | 'schema' | 'not-found' | 'person'

/** What the status line says. `saved` is said only when everything in this editor is durable on the server. */
export type SaveStatus =
  | { kind: 'connecting' }
  | { kind: 'saved'; at: number | null }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'read-only'; reason: 'access' | 'too-large' }
  | { kind: 'epoch-changed' }
  | { kind: 'schema-outdated' }
  | { kind: 'refused' }
  | { kind: 'error'; reason: 'store' | 'session' | 'not-found' | 'person' }

export type SaveState = {
  link: 'connecting' | 'live' | 'offline'
  readOnly: 'access' | 'too-large' | null
  trouble: 'store' | 'session' | null
  ended: EndReason | null
  /** Local changes made since the document was opened, counted; kept ones of an earlier visit count as one. */
  typed: number
  /** How many of them the server has confirmed. */
  confirmed: number
  savedAt: number | null
}

export type SaveEvent =
  | { type: 'typed' }
  | { type: 'synced' }
  | { type: 'lost' }
  | { type: 'confirmed'; count: number; at: number }
  | { type: 'read-only'; reason: 'access' | 'too-large' }
  | { type: 'trouble'; reason: 'store' | 'session' | null }
  | { type: 'ended'; reason: EndReason }

export const INITIAL: SaveState = {
  link: 'connecting',
  readOnly: null,
  trouble: null,
  ended: null,
  typed: 0,
  confirmed: 0,
  savedAt: null,
}

/** The state after `event`. What has ended stays so. */
export function nextState(state: SaveState, event: SaveEvent): SaveState {
  if (state.ended) return state
  switch (event.type) {
    case 'typed':
      return { ...state, typed: state.typed + 1 }
    case 'synced':
      return { ...state, link: 'live', trouble: null }
    case 'lost':
      return { ...state, link: state.link === 'connecting' ? 'connecting' : 'offline' }
    case 'confirmed':
      return { ...state, confirmed: Math.max(state.confirmed, event.count), savedAt: event.at, trouble: null }
    case 'read-only':
      return { ...state, readOnly: event.reason }
    case 'trouble':
      return { ...state, trouble: event.reason }
    case 'ended':
      return { ...state, ended: event.reason }
  }
}

/** True while something typed here is not known to be durable. */
export function isDirty({ typed, confirmed }: SaveState): boolean {
  return typed > confirmed
}

/** The one honest line about `state`. */
export function statusOf(state: SaveState): SaveStatus {
  if (state.ended) return endedStatus(state.ended)
  if (state.trouble) return { kind: 'error', reason: state.trouble }
  if (state.link !== 'live') return { kind: state.link }
  if (state.readOnly) return { kind: 'read-only', reason: state.readOnly }
  return isDirty(state) ? { kind: 'saving' } : { kind: 'saved', at: state.savedAt }
}

function endedStatus(reason: EndReason): SaveStatus {
  if (reason === 'schema') return { kind: 'schema-outdated' }
  if (reason === 'not-found' || reason === 'person') return { kind: 'error', reason }
  return { kind: reason === 'epoch' ? 'epoch-changed' : 'refused' }
}
