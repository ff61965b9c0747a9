import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { closedSchema, type Schema } from './test-closed-schema.ts'
import { type ApiDocument, type Documented, type Operation, templateFor } from './test-operations.ts'

/** One request and its answer. `target` is path and query as they were sent. */
export type Exchange = {
  method: string
  target: string
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}
/** `elsewhere`: statuses of addresses and methods that the document does not have. `apart`: addresses that it leaves out. */
type Options = { elsewhere: readonly number[]; apart?: readonly string[] }
export type Contract = { document: ApiDocument; faultsOf: (exchange: Exchange) => string[] }

const EMPTY = [204, 304]
const UNPACK: Record<string, (body: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync }
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'requestId'],
  properties: { status: { type: 'integer' }, code: { type: 'string' }, requestId: { type: 'string', format: 'uuid' } },
}

/** What an OpenAPI document promises, to be held against answers: `faultsOf` gives a sentence for each broken promise. */
export function contractOf(document: ApiDocument, { elsewhere, apart = [] }: Options): Contract {
  const schemas = schemasOf(document)
  const faultsOf = (exchange: Exchange): string[] => {
    const { method, target, status } = exchange
    const template = templateFor(document, target)
    if (template === null && apart.includes(target.split('?')[0] ?? '')) return []
    const operation = template === null ? undefined : operationFor(document, template, method)
    if (!operation) return elsewhere.includes(status) ? strayFaults(exchange, schemas) : [`${status} at no operation`]
    const documented = operation.responses[status]
    if (!documented) return [`${status} is not documented`]
    const name = `${template} ${method === 'HEAD' ? 'GET' : method} ${status}`
    return [...headerFaults(exchange, documented), ...bodyFaults(exchange, { name, documented, schemas })]
  }
  return {
    document,
    faultsOf: exchange =>
      faultsOf(exchange).map(
        fault => `${exchange.method} ${exchange.target.slice(0, 300)} → ${exchange.status}: ${fault}`,
      ),
  }
}

function operationFor(document: ApiDocument, template: string, method: string): Operation | undefined {
  return document.paths[template]?.[method === 'HEAD' ? 'get' : method.toLowerCase()]
}

/** Answers that no cache keeps name no version of themselves. */
function headerFaults({ headers }: Exchange, documented: Documented): string[] {
  if (/\bno-store\b/.test(String(headers['cache-control']))) return []
  return Object.entries(documented.headers ?? {})
    .filter(([name, { required }]) => required && headers[name.toLowerCase()] === undefined)
    .map(([name]) => `the header ${name} is missing`)
}

type About = { name: string; documented: Documented; schemas: Schemas }

function bodyFaults(exchange: Exchange, { name, documented, schemas }: About): string[] {
  const { method, status, target, headers, body } = exchange
  const media = Object.entries(documented.content ?? {})
  const type = typeOf(headers['content-type'])
  if (method === 'HEAD' || EMPTY.includes(status) || media.length === 0) {
    if (body.length > 0) return [`there is a body of ${body.length} bytes`]
    return method === 'HEAD' && media.length > 0 ? typeFaults(type, media) : []
  }
  const fault = typeFaults(type, media)
  const schema = media.find(([offered]) => typeOf(offered) === type)?.[1].schema
  if (fault.length > 0 || schema === undefined || !/[/+]json$/.test(type)) return fault
  const chosen = new URL(target, 'http://localhost').searchParams.has('fields')
  return schemas.faultsOf(exchange, { name: `${name} ${type}`, schema, chosen })
}

function typeFaults(type: string, media: [string, object][]): string[] {
  const types = media.map(([offered]) => typeOf(offered))
  return types.includes(type) ? [] : [`${type || 'no media type'} is not documented, ${types.join(', ')} is`]
}

/** Answers of addresses and methods that no operation has: nothing, or a problem. */
function strayFaults(exchange: Exchange, schemas: Schemas): string[] {
  const { status, method, headers, body } = exchange
  if (status < 400 || method === 'HEAD') return body.length > 0 ? ['there is a body'] : []
  const type = typeOf(headers['content-type'])
  if (type !== 'application/problem+json') return [`${type || 'no media type'} is no problem`]
  return schemas.faultsOf(exchange, { name: 'problem', schema: PROBLEM, chosen: false, open: true })
}

type Wanted = { name: string; schema: Schema; chosen: boolean; open?: boolean }
type Schemas = { faultsOf: (exchange: Exchange, wanted: Wanted) => string[] }

function schemasOf(document: ApiDocument): Schemas {
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  addFormats.default(ajv)
  const compiled = new Map<string, ValidateFunction>()
  const compile = ({ name, schema, chosen, open }: Wanted) => {
    const key = `${name} ${chosen}`
    const known = compiled.get(key) ?? ajv.compile(open ? schema : closedSchema(schema, document, chosen))
    compiled.set(key, known)
    return known
  }
  return {
    faultsOf: ({ headers, body }, wanted) => {
      const validate = compile(wanted)
      if (validate(jsonOf(body, String(headers['content-encoding'] ?? '')))) return []
      return (validate.errors ?? [])
        .slice(0, 3)
        .map(({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`)
    },
  }
}

function jsonOf(body: Buffer, coding: string): unknown {
  const text = (UNPACK[coding]?.(body) ?? body).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`This is no JSON: ${text.slice(0, 200)}`)
  }
}

function typeOf(header: string | string[] | undefined): string {
  return (
    String(header ?? '')
      .split(';')[0]
      ?.trim()
      .toLowerCase() ?? ''
  )
}
