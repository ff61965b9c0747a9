import { describe, expect, it } from 'vitest'
import { INITIAL, isDirty, nextState, type SaveEvent, type SaveStatus, statusOf } from './save-state.ts'

const typed: SaveEvent = { type: 'typed' }
const synced: SaveEvent = { type: 'synced' }
const lost: SaveEvent = { type: 'lost' }
const confirmed = (count: number): SaveEvent => ({ type: 'confirmed', count, at: 5 })
const stateAfter = (...events: SaveEvent[]) => events.reduce(nextState, INITIAL)

describe('the status line', () => {
  it.each<[string, SaveEvent[], SaveStatus]>([
    ['nothing happened', [], { kind: 'connecting' }],
    ['in sync, nothing typed', [synced], { kind: 'saved', at: null }],
    ['typed, not confirmed', [synced, typed], { kind: 'saving' }],
    ['confirmed in full', [synced, typed, confirmed(1)], { kind: 'saved', at: 5 }],
    ['typed again after the confirmed part', [synced, typed, confirmed(1), typed], { kind: 'saving' }],
    ['an older confirmation comes late', [synced, typed, typed, confirmed(2), confirmed(1)], { kind: 'saved', at: 5 }],
    ['the first connection fails', [lost], { kind: 'connecting' }],
    ['connection lost', [synced, lost], { kind: 'offline' }],
    ['typed while offline', [synced, lost, typed], { kind: 'offline' }],
    ['back, not yet confirmed', [synced, lost, typed, synced], { kind: 'saving' }],
    ['the store fails', [synced, { type: 'trouble', reason: 'store' }], { kind: 'error', reason: 'store' }],
    ['the store works again', [synced, typed, { type: 'trouble', reason: 'store' }, synced], { kind: 'saving' }],
    ['signed out', [synced, { type: 'trouble', reason: 'session' }, lost], { kind: 'error', reason: 'session' }],
    ['a reader', [{ type: 'read-only', reason: 'access' }, synced], { kind: 'read-only', reason: 'access' }],
    ['cut', [synced, typed, { type: 'ended', reason: 'epoch' }], { kind: 'epoch-changed' }],
    [
      'cut, then anything',
      [synced, { type: 'ended', reason: 'epoch' }, synced, confirmed(9)],
      { kind: 'epoch-changed' },
    ],
    ['refused', [synced, { type: 'ended', reason: 'invalid' }], { kind: 'refused' }],
    ['an old page', [{ type: 'ended', reason: 'schema' }], { kind: 'schema-outdated' }],
    ['gone', [{ type: 'ended', reason: 'not-found' }], { kind: 'error', reason: 'not-found' }],
  ])('%s', (_name, events, status) => {
    expect(statusOf(stateAfter(...events))).toEqual(status)
  })

  it('never says saved while something typed is not confirmed', () => {
    expect(isDirty(stateAfter(synced, typed, { type: 'ended', reason: 'epoch' }, confirmed(1)))).toBe(true)
    expect(isDirty(stateAfter(synced, typed, confirmed(1)))).toBe(false)
  })
})
