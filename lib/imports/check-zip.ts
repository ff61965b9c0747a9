import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { AppError } from '#lib/kernel/errors.ts'

/** What a Word document may unpack to: bytes in all, bytes of XML alone, files. */
export const ZIP_LIMITS = { bytes: 120_000_000, xmlBytes: 12_000_000, entries: 2_000 }

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const LONGEST_COMMENT = 65_535

type Entry = { name: string; method: number; packed: number; size: number; at: number }

/** Gives the names in a zip file that is safe to unpack: its directory is added up first, then each entry must unpack to no more than it said. Throws `too-large`, and `validation` for what is no whole zip file. */
export async function checkZip(bytes: Buffer): Promise<string[]> {
  const entries = entriesOf(bytes)
  const sum = (list: Entry[]) => list.reduce((total, { size }) => total + size, 0)
  const xml = entries.filter(({ name }) => /\.(xml|rels)$/i.test(name))
  if (sum(entries) > ZIP_LIMITS.bytes || sum(xml) > ZIP_LIMITS.xmlBytes) throw tooLarge()
  for (const entry of entries) await checkEntry(bytes, entry)
  return entries.map(({ name }) => name)
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > ZIP_LIMITS.entries) throw tooLarge()
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw damaged()
    const [name, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += ENTRY_BYTES + name + extra + comment
  }
  return entries
}

function endOf(bytes: Buffer): number {
  const last = bytes.length - END_BYTES
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  throw damaged()
}

async function checkEntry(bytes: Buffer, { method, packed, size, at }: Entry): Promise<void> {
  if (at + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw damaged()
  const start = at + LOCAL_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const content = bytes.subarray(start, start + packed)
  if (content.length !== packed || (method === 0 && packed !== size)) throw damaged()
  if (method !== 0 && method !== 8) throw damaged()
  if (method === 0 || size === 0) return
  const unpacked = await promisify(inflateRaw)(content, { maxOutputLength: size }).catch(cause => {
    throw damaged(cause)
  })
  if (unpacked.length !== size) throw damaged()
}

function tooLarge(): AppError {
  return new AppError('too-large', 'The file unpacks to more than a briefing can be.', { reason: 'import-large' })
}

function damaged(cause?: unknown): AppError {
  const refusal = new AppError('validation', 'The file is damaged and cannot be read.', { reason: 'import-damaged' })
  refusal.cause = cause
  return refusal
}
