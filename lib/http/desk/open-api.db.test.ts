import { beforeAll, describe, expect, it } from 'vitest'
import { useTestStore } from '#db/test-store.ts'
import { deskApp } from './app.ts'
import { deskRoutes as routes } from './desk-routes.ts'

useTestStore()

type Json = Record<string, unknown>
type Operation = {
  parameters: { name: string; in: string; required: boolean }[]
  responses: Json
  requestBody?: Json
  security?: []
}
let document: Json & { paths: Record<string, Record<string, Operation>> }
beforeAll(async () => {
  document = await (await deskApp.request('/api/desk/openapi.json')).json()
})

describe('the OpenAPI document of the desk', () => {
  it('is 3.1 and lists every route and no other', () => {
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d$/),
      info: { title: expect.any(String), version: expect.any(String) },
    })
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
    )
    const taken = routes.map(({ method, path }) => `${method} /api/desk${path}`)
    expect(listed.sort()).toEqual([...taken, 'POST /api/desk/media', 'POST /api/desk/imports'].sort())
  })

  it.each(routes.map(route => [`${route.method} ${route.path}`, route] as const))('describes %s', (_, route) => {
    const operation = document.paths[`/api/desk${route.path}`]?.[route.method.toLowerCase()]
    const { parameters = [], responses = {}, requestBody, security } = operation ?? {}
    const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(parameters.filter(one => one.in === 'path').map(({ name, required }) => [name, required])).toEqual(
      named.map(name => [name, true]),
    )
    expect(parameters.some(({ name }) => name === 'If-Match')).toBe(route.versioned === true)
    expect(route.run.schema, 'what a route takes is described by the schema that checks it').toBeDefined()
    expect(requestBody !== undefined).toBe(route.method !== 'GET')
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining([String(route.status ?? 200), '400', '401', '403', '404']),
    )
    expect(security).toEqual(route.open ? [] : undefined)
  })

  it('has no reference that leads nowhere', () => {
    const broken: string[] = []
    const walk = (value: unknown) => {
      if (typeof value !== 'object' || value === null) return
      for (const [name, member] of Object.entries(value)) {
        if (name === '$ref' && !resolves(String(member))) broken.push(String(member))
        walk(member)
      }
    }
    walk(document)
    expect(broken).toEqual([])
  })

  it('offers the filters of the list as query parameters', () => {
    const { parameters = [] } = document.paths['/api/desk/briefings']?.get ?? {}
    const query = parameters.filter(one => one.in === 'query').map(({ name }) => name)
    expect(query).toEqual(expect.arrayContaining(['stage', 'section', 'q', 'cursor', 'limit']))
  })
})

function resolves(reference: string): boolean {
  let place: unknown = document
  for (const part of reference.replace(/^#\//, '').split('/')) place = (place as Json | undefined)?.[part]
  return place !== undefined
}
