import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { damagedZip, largeZip, type ZipEntry, zipDirectory } from './zip-directory.ts'

/** What a Word document may unpack to, and what may be read of it: bytes in all, bytes read as text. */
const ZIP_LIMITS = { bytes: 120_000_000, textBytes: 12_000_000 }

const LOCAL = 0x04034b50
const LOCAL_BYTES = 30
const STORED = 0
const DEFLATED = 8

/** The files inside a zip file, as mammoth asks for them: with an encoding their text, without one their bytes. */
export type Zip = {
  exists: (name: string) => boolean
  read: (name: string, encoding?: string) => Promise<Buffer | string>
}

/**
 * Opens a zip file that is safe to unpack: its directory is added up first, then each entry must unpack to exactly what it
 * said. Reading counts every time, by what is read as text and not by names, since a document can call any of its files
 * its text, and one file many times. Throws `too-large`, also while reading, and `validation` for what is no whole zip file.
 */
export async function openZip(bytes: Buffer): Promise<Zip> {
  const entries = new Map(zipDirectory(bytes).map(entry => [entry.name, entry]))
  const sum = (list: ZipEntry[]) => list.reduce((total, { size }) => total + size, 0)
  const all = [...entries.values()]
  const xml = all.filter(({ name }) => /\.(xml|rels)$/i.test(name))
  if (sum(all) > ZIP_LIMITS.bytes || sum(xml) > ZIP_LIMITS.textBytes) throw largeZip()
  for (const entry of all) await unpack(bytes, entry)
  const left = { bytes: ZIP_LIMITS.bytes, textBytes: ZIP_LIMITS.textBytes }
  return {
    exists: name => entries.has(name),
    read: async (name, encoding) => {
      const entry = entries.get(name)
      if (!entry) throw damagedZip()
      const kind = encoding ? 'textBytes' : 'bytes'
      left[kind] -= entry.size
      if (left[kind] < 0) throw largeZip()
      const content = await unpack(bytes, entry)
      return encoding ? new TextDecoder(encoding).decode(content) : content
    },
  }
}

async function unpack(bytes: Buffer, { method, packed, size, at }: ZipEntry): Promise<Buffer> {
  if (at + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw damagedZip()
  const start = at + LOCAL_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const content = bytes.subarray(start, start + packed)
  if (content.length !== packed || (method === STORED && packed !== size)) throw damagedZip()
  if (method !== STORED && method !== DEFLATED) throw damagedZip()
  if (method === STORED || size === 0) return content.subarray(0, size)
  const unpacked = await promisify(inflateRaw)(content, { maxOutputLength: size }).catch(cause => {
    throw damagedZip(cause)
  })
  if (unpacked.length !== size) throw damagedZip()
  return unpacked
}
