import { faultAt, refusal, step } from './refusal.ts'

/** How large a document may be: UTF-8 bytes of JSON, nodes inside one another (`doc` is the first), nodes in all. */
export const LIMITS = { bytes: 2_000_000, depth: 20, nodes: 20_000 }

// Below a node the deepest value is `attrs.credit.editedBy[0]`.
const DEPTH_OF_ATTRIBUTES = 6

type Place = { value: unknown; pointer: string; kind: 'node' | 'content' | 'other'; depth: number; below: number }

/** Walks any value without recursion. Throws `too-large` beyond the limits, and `validation` for what is not JSON or not Unicode text: lone surrogates, NUL, `undefined`, instances of classes. */
export function measure(root: unknown): void {
  const places: Place[] = [{ value: root, pointer: '', kind: 'node', depth: 1, below: 0 }]
  let bytes = 0
  let nodes = 0
  for (let place = places.pop(); place; place = places.pop()) {
    const { value, pointer, kind } = place
    if (kind === 'node') nodes += 1
    if (place.depth > LIMITS.depth || place.below > DEPTH_OF_ATTRIBUTES) {
      throw tooLarge(pointer, `A document may be ${LIMITS.depth} levels deep.`)
    }
    bytes += bytesOf(value, pointer)
    if (bytes > LIMITS.bytes) throw tooLarge('', `A document may be ${LIMITS.bytes} bytes of JSON.`)
    if (nodes > LIMITS.nodes) throw tooLarge('', `A document may hold ${LIMITS.nodes} nodes.`)
    if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value).reverse()) places.push(childOf(place, value, key))
    }
  }
}

function childOf({ pointer, kind, depth, below }: Place, value: object, key: string): Place {
  const child = { value: value[key as keyof typeof value] as unknown, pointer: pointer + step(key) }
  if (kind === 'node' && key === 'content') return { ...child, kind: 'content', depth, below: 0 }
  if (kind === 'content') return { ...child, kind: 'node', depth: depth + 1, below: 0 }
  return { ...child, kind: 'other', depth, below: below + 1 }
}

/** The bytes that this value adds by itself: a text in full, a container by its marks, commas and keys. */
function bytesOf(value: unknown, pointer: string): number {
  if (typeof value === 'string') return textBytes(value, pointer)
  if (typeof value === 'boolean' || value === null || Number.isFinite(value)) return String(value).length
  if (Array.isArray(value)) return 1 + Math.max(1, value.length)
  if (typeof value === 'object' && isPlain(value)) {
    const keys = Object.keys(value)
    return 1 + Math.max(1, keys.length * 2) + keys.reduce((sum, key) => sum + textBytes(key, pointer), 0)
  }
  throw refusal([faultAt(pointer, 'not-json', 'This value cannot stand in JSON.')])
}

function textBytes(text: string, pointer: string): number {
  if (text.length > LIMITS.bytes) throw tooLarge(pointer, `A document may be ${LIMITS.bytes} bytes of JSON.`)
  if (!text.isWellFormed()) throw refusal([faultAt(pointer, 'not-unicode', 'This text holds half of a character.')])
  if (text.includes('\0')) throw refusal([faultAt(pointer, 'not-unicode', 'This text holds a NUL character.')])
  return new TextEncoder().encode(text).length + 2
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function tooLarge(pointer: string, message: string) {
  return refusal([faultAt(pointer, 'too-large', message)], 'too-large')
}
