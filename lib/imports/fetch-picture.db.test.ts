import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { useTestStore } from '#db/test-store.ts'
import { fetchPicture } from './fetch-picture.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let server: Server
let site: string
const asked: string[] = []
beforeAll(async () => {
  cast = await useCast()
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
  const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer()
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/moved.png') response.writeHead(302, { location: '/picture.png' }).end()
    else if (request.url === '/page') response.end('<html>no picture</html>')
    else if (request.url?.startsWith('/picture.png')) response.end(picture)
    else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  site = `http://${host}`
  vi.stubEnv('STET_PICTURE_HOSTS', host)
})
afterAll(() => server?.close())

it('takes in a picture that is larger than other answers may be', async () => {
  const media = await fetchPicture(cast.reporter, { url: `${site}/picture.png?w=1` })
  expect(media).toMatchObject({ width: 400, height: 300, filename: 'picture.png' })
})

it.each([
  ['what is not there', '/nothing.png', { code: 'validation', detail: { reason: 'picture-address' } }],
  ['what lies elsewhere', '/moved.png', { code: 'validation', detail: { reason: 'picture-address' } }],
  ['what is no picture', '/page', { code: 'unsupported-media' }],
])('refuses %s', async (_, path, refusal) => {
  await expect(fetchPicture(cast.reporter, { url: site + path })).rejects.toMatchObject(refusal)
})

it.each([
  'http://169.254.169.254/latest/meta-data/',
  'https://10.0.0.1/a.png',
  'https://[::1]/a.png',
  'file:///etc/passwd',
  'data:image/png;base64,AAAA',
  'no address',
])('never asks %s', async url => {
  await expect(fetchPicture(cast.reporter, { url })).rejects.toMatchObject({ detail: { reason: 'picture-address' } })
})

it('asks no host that is open to webhooks alone', async () => {
  asked.length = 0
  const { host } = new URL(site)
  vi.stubEnv('STET_PICTURE_HOSTS', '')
  vi.stubEnv('STET_OUTBOUND_HOSTS', host)
  const refusal = { detail: { reason: 'picture-address' } }
  for (const url of [`${site}/picture.png`, `https://${host}/picture.png`]) {
    await expect(fetchPicture(cast.reporter, { url })).rejects.toMatchObject(refusal)
  }
  expect(asked).toEqual([])
  vi.stubEnv('STET_PICTURE_HOSTS', host)
})

it('asks nobody for who may not add pictures', async () => {
  asked.length = 0
  await expect(fetchPicture(cast.admin, { url: `${site}/picture.png` })).rejects.toMatchObject({ code: 'forbidden' })
  expect(asked).toEqual([])
})
