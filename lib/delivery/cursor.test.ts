import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'stet-test-'))
beforeAll(() => {
  process.env.STET_DATA = folder
})
afterAll(() => rmSync(folder, { recursive: true }))

const place = { key: Date.UTC(2024, 3, 12, 22, 24, 0, 123), id: '한글-id' }

it('gives back the place, to the millisecond', () => {
  expect(readCursor(writeCursor(place, 'section=tech'), 'section=tech')).toEqual(place)
})

it('is refused with other filters, altered, cut or forged', () => {
  const cursor = writeCursor(place, 'section=tech')
  const [payload = '', mac = ''] = cursor.split('.')
  const forged = Buffer.from('{"t":0,"i":"x"}').toString('base64url')
  const wrong = [
    `${forged}.${mac}`,
    payload,
    `${payload}.`,
    `${cursor}.`,
    `A${cursor}`,
    '',
    '.',
    `${payload}.${mac.slice(0, -2)}`,
  ]
  for (const text of wrong) expect(() => readCursor(text, 'section=tech'), text).toThrow('other filters')
  expect(() => readCursor(cursor, '')).toThrow('other filters')
})
