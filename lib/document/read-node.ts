import type { z } from 'zod'
import type { Fault } from '#lib/kernel/errors.ts'
import { markAttributes, nodeAttributes } from './attributes.ts'
import type { MarkJson, MarkName, NodeJson, NodeName } from './document-json.ts'
import { faultAt, step } from './refusal.ts'
import { schema } from './schema.ts'

const KEYS = {
  text: ['type', 'text', 'marks'],
  inline: ['type', 'attrs', 'marks'],
  leaf: ['type', 'attrs'],
  other: ['type', 'attrs', 'content'],
}
const VERBATIM = new Set(['href', 'url', 'mediaId', 'thread', 'id', 'newsletter', 'briefings'])
const RANKS = Object.keys(schema.marks)

/** One node of an untrusted tree with its attributes checked and completed, its texts in NFC and its marks in the schema's order. What is wrong goes to `faults`; then the result is good for nothing but finding more. */
export function readNode(value: unknown, pointer: string, faults: Fault[]): NodeJson {
  const fields = recordOf(value, pointer, faults)
  if (!fields) return { type: 'paragraph' }
  const type = nameIn(nodeAttributes, fields.type, pointer, 'node', faults) as NodeName
  if (!type) return { type: 'paragraph' }
  refuseUnknown(fields, keysOf(type), pointer, faults)
  if (type === 'text') return readText(fields, pointer, faults)
  const attrs = readAttributes(nodeAttributes[type], fields.attrs, pointer, faults)
  const content = listOf(fields.content, `${pointer}/content`, faults).map((child, index) =>
    readNode(child, `${pointer}/content/${index}`, faults),
  )
  return { type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) } as NodeJson
}

function readText(fields: Record<string, unknown>, pointer: string, faults: Fault[]): NodeJson {
  const { text } = fields
  if (typeof text !== 'string' || text === '') {
    faults.push(faultAt(`${pointer}/text`, 'invalid-type', 'A text node holds at least one character.'))
    return { type: 'text', text: '-' }
  }
  const marks = listOf(fields.marks, `${pointer}/marks`, faults).map((mark, index) =>
    readMark(mark, `${pointer}/marks/${index}`, faults),
  )
  refuseClashes(marks, pointer, faults)
  const node: NodeJson = { type: 'text', text: text.normalize('NFC') }
  return marks.length ? { ...node, marks: marks.sort(byRank) } : node
}

function readMark(value: unknown, pointer: string, faults: Fault[]): MarkJson {
  const fields = recordOf(value, pointer, faults)
  if (!fields) return { type: 'bold' }
  const type = nameIn(markAttributes, fields.type, pointer, 'mark', faults) as MarkName
  if (!type) return { type: 'bold' }
  refuseUnknown(fields, KEYS.leaf, pointer, faults)
  const attrs = readAttributes(markAttributes[type], fields.attrs, pointer, faults)
  return { type, ...(attrs && { attrs }) } as MarkJson
}

/** Complete attributes, or undefined where a node has none. */
function readAttributes(shape: z.ZodType, value: unknown, pointer: string, faults: Fault[]): object | undefined {
  const result = shape.safeParse(value === undefined ? {} : value)
  if (result.success) {
    const attrs = result.data as object
    return Object.keys(attrs).length ? (composed(attrs) as object) : undefined
  }
  for (const issue of result.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
    for (const key of keys) {
      const path = key === undefined ? issue.path : [...issue.path, key]
      faults.push(
        faultAt(
          `${pointer}/attrs${path.map(step).join('')}`,
          key === undefined ? issue.code : 'unknown',
          issue.message,
        ),
      )
    }
  }
  return undefined
}

/** Text inside attributes in NFC; addresses and ids stay as they are, because another form names another thing. */
function composed(value: unknown, key?: string): unknown {
  if (typeof value === 'string') return key !== undefined && VERBATIM.has(key) ? value : value.normalize('NFC')
  if (Array.isArray(value)) return value.map(item => composed(item, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, composed(item, name)]))
}

function refuseClashes(marks: MarkJson[], pointer: string, faults: Fault[]): void {
  marks.forEach((mark, index) => {
    const clash = marks.slice(0, index).some(other => {
      const excluded = schema.marks[mark.type]?.excludes(schema.marks[other.type] as never)
      return excluded || JSON.stringify(mark) === JSON.stringify(other)
    })
    if (clash)
      faults.push(
        faultAt(`${pointer}/marks/${index}`, 'clash', `“${mark.type}” cannot stand with the marks before it.`),
      )
  })
}

function byRank(a: MarkJson, b: MarkJson): number {
  const difference = RANKS.indexOf(a.type) - RANKS.indexOf(b.type)
  return difference || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
}

function keysOf(type: NodeName): string[] {
  if (type === 'text') return KEYS.text
  if (schema.nodes[type]?.isInline) return KEYS.inline
  return schema.nodes[type]?.isLeaf ? KEYS.leaf : KEYS.other
}

function refuseUnknown(fields: Record<string, unknown>, known: string[], pointer: string, faults: Fault[]): void {
  for (const key of Object.keys(fields)) {
    if (!known.includes(key)) faults.push(faultAt(pointer + step(key), 'unknown', `“${key}” is not known here.`))
  }
}

function nameIn(table: object, type: unknown, pointer: string, what: string, faults: Fault[]): string | undefined {
  if (typeof type === 'string' && Object.hasOwn(table, type)) return type
  faults.push(faultAt(`${pointer}/type`, `unknown-${what}`, `There is no such ${what} in a briefing.`))
  return undefined
}

function recordOf(value: unknown, pointer: string, faults: Fault[]): Record<string, unknown> | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  faults.push(faultAt(pointer, 'invalid-type', 'An object belongs here.'))
  return undefined
}

function listOf(value: unknown, pointer: string, faults: Fault[]): unknown[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  faults.push(faultAt(pointer, 'invalid-type', 'A list belongs here.'))
  return []
}
