import { z } from 'zod'
import { env } from '#lib/kernel/env.ts'
import { STATUS_OF } from '#lib/kernel/errors.ts'
import { BriefingAnswer } from './briefing-answer.ts'
import type { DeskRoute } from './desk-route.ts'

type Json = Record<string, unknown>

const DESCRIPTION =
  'Every use-case of the newsroom, for its desk. Writes to a briefing take the version that the person saw as `If-Match`. ' +
  'To be read in a browser: [/api/desk/docs](/api/desk/docs).'

const string = { type: 'string' }
const SCHEMAS = {
  Briefing: schemaOf(BriefingAnswer),
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'requestId'],
    properties: {
      ...{ type: string, title: string, status: { type: 'integer' }, detail: string, instance: string },
      ...{ code: string, requestId: string, reason: string, notice: string },
      errors: { type: 'array', items: { type: 'object' } },
      checks: { type: 'array', items: { type: 'object' } },
      current: { description: 'What is there now, where somebody else was faster.' },
      choices: { type: 'array', description: 'The instants that a local time could mean.' },
    },
  },
}

/** The routes whose body is no JSON (upload-route.ts, import-route.ts). */
const UPLOAD = formOf('uploadPicture', 'media', 'Add a picture')
const IMPORT = formOf('importFile', 'imports', 'Make a draft of a Word document or a Markdown file')

/** The OpenAPI 3.1 document of the desk API, from the schemas that check its requests. */
export function openApiOf(routes: DeskRoute[]): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = `/api/desk${route.path}`
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Stet desk API', version: '1', description: DESCRIPTION },
    servers: [{ url: env().url }],
    components: {
      schemas: SCHEMAS,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'stet.session' },
        managementKey: { type: 'http', scheme: 'bearer', description: 'A management key, `stm_…`, within its scopes.' },
      },
    },
    security: [{ session: [] }, { managementKey: [] }],
    paths: {
      ...paths,
      '/api/desk/media': { ...paths['/api/desk/media'], post: UPLOAD },
      '/api/desk/imports': { post: IMPORT },
    },
  }
}

function formOf(operationId: string, tag: string, summary: string): Json {
  const properties = { file: { type: 'string', format: 'binary' } }
  const schema = { type: 'object', required: ['file'], properties }
  return {
    ...{ operationId, tags: [tag], summary },
    requestBody: { required: true, content: { 'multipart/form-data': { schema } } },
    responses: responsesOf({ status: 201, answer: 'data' }),
  }
}

function operationOf(route: DeskRoute): Json {
  const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const parameters: Json[] = named.map(name => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  if (route.versioned) {
    const description = 'The version that the person saw, in quotes.'
    parameters.push({ name: 'If-Match', in: 'header', required: true, description, schema: { type: 'string' } })
  }
  const members = route.run.schema ? membersOf(route.run.schema, [...named, 'version']) : null
  const query = route.method === 'GET' && members ? queryOf(members) : []
  return {
    operationId: operationIdOf(route),
    summary: route.summary,
    tags: [route.path.split('/')[1] ?? ''],
    ...(route.open && { security: [] }),
    parameters: [...parameters, ...query],
    ...(route.method !== 'GET' && members && { requestBody: { content: { 'application/json': { schema: members } } } }),
    responses: responsesOf(route),
  }
}

/** `PUT /briefings/{id}/submission` is `putBriefingsByIdSubmission`. */
function operationIdOf({ method, path }: DeskRoute): string {
  const words = path.replaceAll('{', 'by-').match(/\w+/g) ?? []
  return method.toLowerCase() + words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

/** The schema of the input without what the address and the headers carry. */
function membersOf(schema: z.ZodType, elsewhere: string[]): Json {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
  const strip = (object: Json): Json => ({
    ...object,
    ...(object.properties ? { properties: without(object.properties as Json, elsewhere) } : {}),
    ...(Array.isArray(object.required) && { required: object.required.filter(name => !elsewhere.includes(name)) }),
  })
  const { $schema, ...bare } = strip(json)
  return Array.isArray(bare.oneOf) ? { ...bare, oneOf: bare.oneOf.map(strip) } : bare
}

function queryOf(schema: Json): Json[] {
  const required = (schema.required as string[] | undefined) ?? []
  return Object.entries((schema.properties as Json | undefined) ?? {}).map(([name, of]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: of,
  }))
}

type Answered = Pick<DeskRoute, 'status' | 'answer' | 'answers' | 'versioned'>

function responsesOf({ status = 200, answer, answers, versioned }: Answered): Json {
  const known = answers ? schemaOf(answers) : {}
  const what = answer === 'briefing' ? { $ref: '#/components/schemas/Briefing' } : known
  const data = { type: 'object', required: ['data'], properties: { data: what } }
  const headers = answer === 'briefing' ? { ETag: { schema: { type: 'string' }, description: 'The new version.' } } : {}
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  const refusals = [...new Set(Object.values(STATUS_OF))].filter(code => versioned || (code !== 412 && code !== 428))
  return {
    [status]: { description: 'Done.', headers, content: { 'application/json': { schema: data } } },
    ...Object.fromEntries(refusals.map(code => [code, { description: 'Refused.', content: problem }])),
  }
}

function schemaOf(schema: z.ZodType): Json {
  const { $schema, ...bare } = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Json
  return bare
}

function without(object: Json, names: string[]): Json {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
}
