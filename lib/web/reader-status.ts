import type { IncomingMessage, ServerResponse } from 'node:http'
import { findSlug } from '#lib/delivery/find-briefing.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { log } from '#lib/kernel/log.ts'

const ARTICLE = /^\/reader\/([^/?#]+)(?:[?#]|$)/

/**
 * Lets the reader page of what was killed, or withdrawn for good, answer 410 as the API does: search engines then drop it
 * at once. A page of Next can only say 404. Other pages, and other answers of this one, stay as they are.
 */
export async function answerGone({ url = '' }: IncomingMessage, res: ServerResponse): Promise<void> {
  const slug = ARTICLE.exec(url)?.[1]
  if (!slug || !(await isGone(decodeURIComponent(slug).normalize('NFC')))) return
  const writeHead = res.writeHead.bind(res) as (status: number, ...rest: unknown[]) => ServerResponse
  res.writeHead = (status: number, ...rest: unknown[]) => writeHead(status === 404 ? 410 : status, ...rest)
}

async function isGone(slug: string): Promise<boolean> {
  try {
    await findSlug(slug)
    return false
  } catch (error) {
    if (error instanceof AppError) return error.code === 'gone'
    // The page asks by itself, and tells its reader what is wrong.
    log.error('the status of a reader page is not known', { error })
    return false
  }
}
