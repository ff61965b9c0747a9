import { AppError } from '#lib/kernel/errors.ts'

/** How many files a Word document may have inside. */
export const MOST_ENTRIES = 2_000

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LONGEST_COMMENT = 65_535
const ENCRYPTED = 1

/** One file of a zip file: its place, and what the directory says of it. */
export type ZipEntry = { name: string; method: number; packed: number; size: number; at: number }

/**
 * The files that a zip file lists. A file that two programs could read in two ways has none: its directory ends exactly
 * where its end record begins, holds as many entries as that says, each name once, and nothing follows; no zip64, no
 * second disk, nothing encrypted. Throws `too-large`, and `validation` for what is no such file.
 */
export function zipDirectory(bytes: Buffer): ZipEntry[] {
  const end = endOf(bytes)
  const [disk, first, onDisk, count] = [4, 6, 8, 10].map(offset => bytes.readUInt16LE(end + offset))
  const start = bytes.readUInt32LE(end + 16)
  if (disk !== 0 || first !== 0 || onDisk !== count) throw damagedZip()
  if (start + bytes.readUInt32LE(end + 12) !== end) throw damagedZip()
  const entries = entriesBetween(bytes, start, end)
  if (entries.length !== count) throw damagedZip()
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw damagedZip()
  return entries
}

/** What is said of a file that cannot be read. */
export function damagedZip(cause?: unknown): AppError {
  const refusal = new AppError('validation', 'The file is damaged and cannot be read.', { reason: 'import-damaged' })
  refusal.cause = cause
  return refusal
}

/** What is said of a file that holds too much. */
export function largeZip(): AppError {
  return new AppError('too-large', 'The file unpacks to more than a briefing can be.', { reason: 'import-large' })
}

function endOf(bytes: Buffer): number {
  const last = bytes.length - END_BYTES
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (bytes.readUInt32LE(at) !== END) continue
    if (at + END_BYTES + bytes.readUInt16LE(at + 20) !== bytes.length) break
    return at
  }
  throw damagedZip()
}

function entriesBetween(bytes: Buffer, start: number, end: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = start
  while (at < end) {
    if (at + ENTRY_BYTES > end || bytes.readUInt32LE(at) !== ENTRY) throw damagedZip()
    if (entries.length === MOST_ENTRIES) throw largeZip()
    const lengths = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset))
    const next = lengths.reduce((sum, length) => sum + length, at + ENTRY_BYTES)
    if (next > end || bytes.readUInt16LE(at + 8) & ENCRYPTED) throw damagedZip()
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + (lengths[0] ?? 0)),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at = next
  }
  return entries
}
