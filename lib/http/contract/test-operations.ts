import type { Schema } from './test-closed-schema.ts'

export type Parameter = { name: string; in: 'path' | 'query' | 'header' | 'cookie'; required?: boolean; schema: Schema }
export type Media = Record<string, { schema?: Schema }>
export type Documented = { description: string; headers?: Record<string, { required?: boolean }>; content?: Media }
export type Operation = {
  parameters?: Parameter[]
  requestBody?: { content: Media }
  responses: Record<string, Documented>
  security?: object[]
}
/** The part of an OpenAPI 3.1 document that these tests read. */
export type ApiDocument = { paths: Record<string, Record<string, Operation>> }

export type Place = { template: string; method: string; operation: Operation }

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

/** Every operation of the document. */
export function operationsOf(document: ApiDocument): Place[] {
  return Object.entries(document.paths).flatMap(([template, methods]) =>
    METHODS.flatMap(method => {
      const operation = methods[method]
      return operation ? [{ template, method: method.toUpperCase(), operation }] : []
    }),
  )
}

/** The template that a request's target belongs to: the one with the fewest parameters; null when there is none. */
export function templateFor(document: ApiDocument, target: string): string | null {
  const path = pathOf(target)
  const fitting = Object.keys(document.paths).filter(template => patternOf(template).test(path))
  return fitting.sort((a, b) => a.split('{').length - b.split('{').length)[0] ?? null
}

const patterns = new Map<string, RegExp>()

function patternOf(template: string): RegExp {
  const literal = template.split(/\{\w+\}/).map(part => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
  const pattern = patterns.get(template) ?? new RegExp(`^${literal.join('[^/]+')}$`)
  patterns.set(template, pattern)
  return pattern
}

/** As servers read it: dot segments gone, and what needs no percent-encoding decoded. */
function pathOf(target: string): string {
  const { pathname } = new URL(target, 'http://localhost')
  return pathname.replaceAll(/%[2-7][0-9a-f]/gi, code => {
    const decoded = decodeURIComponent(code)
    return /[\w.~-]/.test(decoded) ? decoded : code
  })
}
