import { z } from 'zod'
import { command } from '#lib/kernel/command.ts'
import { env } from '#lib/kernel/env.ts'
import { AppError } from '#lib/kernel/errors.ts'
import type { MediaView } from '#lib/media/media-view.ts'
import { MAX_PICTURE_BYTES } from '#lib/media/process-picture.ts'
import { uploadPicture } from '#lib/media/upload-picture.ts'
import { OutboundError } from '#lib/outbound/outbound-error.ts'
import { safeFetch } from '#lib/outbound/safe-fetch.ts'
import { assertMayCreate } from './assert-may-create.ts'

const FetchInput = z.strictObject({ url: z.string().max(4096) })
const HEADERS = { accept: 'image/webp,image/jpeg,image/png', 'user-agent': 'Stet' }

/** Takes a picture of another site into the newsroom, as if somebody had saved and uploaded it: readers never load it from there. Throws `forbidden`, `validation` (reason `picture-address`) when it cannot be had, and what `uploadPicture` throws. */
export const fetchPicture = command(FetchInput, async (actor, { url }): Promise<MediaView> => {
  assertMayCreate(actor)
  const bytes = await bytesAt(secured(url))
  return uploadPicture(actor, { filename: nameIn(url), bytes })
})

async function bytesAt(address: string): Promise<Buffer> {
  try {
    const limits = { exemptHosts: env().pictureHosts, mostBytes: MAX_PICTURE_BYTES + 1 }
    const { status, body } = await safeFetch(address, { headers: HEADERS, ...limits })
    if (status !== 200) throw refusal(`The picture’s server answered with ${status}.`)
    if (body.byteLength > MAX_PICTURE_BYTES) throw new AppError('too-large', 'The picture is larger than 20 MB.')
    return body
  } catch (error) {
    if (error instanceof OutboundError) throw refusal(error.message)
    throw error
  }
}

function refusal(message: string): AppError {
  return new AppError('validation', message, { reason: 'picture-address' })
}

/** Old pages name pictures by http; most of their servers answer to https as well, and nothing else is called. */
function secured(address: string): string {
  if (!URL.canParse(address)) return address
  const { protocol, hostname, port } = new URL(address)
  const isExempt = env().pictureHosts.includes(`${hostname}:${port || 80}`)
  return protocol === 'http:' && !port && !isExempt ? address.replace(/^http:/i, 'https:') : address
}

function nameIn(address: string): string {
  const last = URL.canParse(address) ? new URL(address).pathname.split('/').at(-1) : ''
  return last || 'picture'
}
