import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { useTestStore } from '#db/test-store.ts'
import { httpApp } from '../app.ts'

useTestStore()

type Json = Record<string, unknown>
type Operation = { operationId?: string; summary?: string; tags?: string[]; parameters?: Json[]; responses?: Json }
type Document = { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas?: Json } }

/** What makes a document no OpenAPI 3.1: the structure of every object of the specification, and references and names that lead nowhere. */
const RULES = {
  struct: 'error',
  'no-unresolved-refs': 'error',
  'operation-operationId-unique': 'error',
  'operation-parameters-unique': 'error',
  'path-parameters-defined': 'error',
  'no-identical-paths': 'error',
  'no-server-trailing-slash': 'error',
  'security-defined': 'error',
} as const

describe.each(['/api/v1/openapi.json', '/api/desk/openapi.json'])('the document at %s', path => {
  const read = async () => (await httpApp.request(`http://localhost${path}`)).text()

  it('is valid OpenAPI 3.1', async () => {
    const source = await read()
    expect(JSON.parse(source).openapi).toBe('3.1.0')
    const problems = await lintFromString({ source, config: await createConfig({ rules: RULES }) })
    expect(problems.map(({ message, location }) => `${location[0]?.pointer}: ${message}`)).toEqual([])
  })

  it('holds schemas that are JSON Schema 2020-12', async () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false })
    addFormats.default(ajv)
    const document: Document = JSON.parse(await read())
    ajv.addVocabulary(['example', 'discriminator', ...Object.keys(document)])
    ajv.addSchema(document as object, 'document')
    const wrong: string[] = []
    for (const pointer of new Map(schemaPointers(document)).values()) {
      try {
        ajv.compile({ $ref: `document#${pointer}` })
      } catch (error) {
        wrong.push(`${pointer}: ${error instanceof Error ? error.message : error}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('names every operation and says what it does', async () => {
    const { paths }: Document = JSON.parse(await read())
    const operations = Object.values(paths).flatMap(methods => Object.values(methods))
    const ids = operations.map(({ operationId }) => operationId ?? '')
    expect(new Set(ids).size).toBe(operations.length)
    for (const { operationId, summary, tags } of operations) {
      expect(operationId).toMatch(/^[a-z][A-Za-z]+$/)
      expect(summary).toBeTruthy()
      expect(tags).toHaveLength(1)
    }
  })
})

/** Every schema of parameters, bodies and components as text, with its JSON pointer. */
function schemaPointers(value: unknown, pointer = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (name === 'schema' || pointer === '/components/schemas') return [[JSON.stringify(member), encodeURI(at)]]
    return schemaPointers(member, at)
  })
}
