import { describe, expect, it } from 'vitest'
import { migrateDocument } from './migrate.ts'
import { everything } from './sample-document.ts'
import { SCHEMA_VERSION } from './schema.ts'

const steps = [(json: unknown) => [json, 'to 2'], (json: unknown) => [json, 'to 3']]

describe('migrateDocument', () => {
  it('leaves a document of the present version as it is', () => {
    expect(migrateDocument(everything, SCHEMA_VERSION)).toBe(everything)
  })
  it('takes every step from its version on', () => {
    expect(migrateDocument('doc', 1, steps)).toEqual([['doc', 'to 2'], 'to 3'])
    expect(migrateDocument('doc', 2, steps)).toEqual(['doc', 'to 3'])
    expect(migrateDocument('doc', 3, steps)).toBe('doc')
  })
  it('refuses newer and impossible versions', () => {
    expect(() => migrateDocument(everything, SCHEMA_VERSION + 1)).toThrow('knows 1 and older')
    for (const version of [0, -1, 1.5, Number.NaN])
      expect(() => migrateDocument(everything, version)).toThrow('no document version')
  })
})
