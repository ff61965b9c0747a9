import { now } from '#lib/kernel/clock.ts'
import { isMarkOf, markOf } from '#lib/kernel/signed.ts'
import { knownKeyById } from '#lib/keys/known-key.ts'
import { linkById } from './find-link.ts'

/**
 * What is added to a picture's address so that whoever got a preview sees its pictures, and no others: `holder` is the
 * id of the preview link or key. The token itself stays out of these addresses.
 */
export function picturePass(holder: string, until: Date): (mediaId: string) => string {
  const seconds = Math.floor(until.getTime() / 1_000)
  return mediaId => `?preview=${holder}.${seconds}.${markOf(said(holder, seconds, mediaId)).toString('base64url')}`
}

/** Whether `pass` opens this picture now: made here for it, not past, and its link or key still good. */
export async function passOpens(pass: string, mediaId: string): Promise<boolean> {
  const [, holder = '', seconds = '', mac = ''] = /^([\w-]{1,64})\.(\d{1,12})\.([\w-]{22})$/.exec(pass) ?? []
  if (mac === '' || Number(seconds) * 1_000 <= now().getTime()) return false
  if (!isMarkOf(said(holder, Number(seconds), mediaId), mac)) return false
  return (await linkById(holder)) !== null || (await knownKeyById(holder))?.kind === 'preview'
}

function said(holder: string, seconds: number, mediaId: string): string {
  return `preview picture\n${holder}\n${seconds}\n${mediaId}`
}
