import type { Context } from 'hono'
import { readCursor, writeCursor } from '#lib/delivery/cursor.ts'
import { pickFields } from '#lib/delivery/fields.ts'
import { now } from '#lib/kernel/clock.ts'
import { env } from '#lib/kernel/env.ts'
import { AppError } from '#lib/kernel/errors.ts'
import type { KnownKey } from '#lib/keys/known-key.ts'
import type { PicturePass } from '#lib/media/media-by-id.ts'
import type { PreviewFilters } from '#lib/previews/filters.ts'
import { findDraft, type Which } from '#lib/previews/find-draft.ts'
import { findFuture } from '#lib/previews/find-future.ts'
import { listDrafts } from '#lib/previews/list-drafts.ts'
import { listFuture } from '#lib/previews/list-future.ts'
import { picturePass } from '#lib/previews/picture-pass.ts'
import { JSON_SECURITY } from '../problem.ts'
import { askForKey } from './delivery-key.ts'
import { openToAll } from './refuse.ts'
import { FILTERS, spelled } from './spelled.ts'

const POSSIBLE = [...FILTERS, 'limit', 'cursor', 'fields', 'perspective']
const PICTURES_MS = 60 * 60_000

type ItemQuery = { perspective?: string; fields?: readonly string[] }
type ListQuery = ItemQuery & PreviewFilters & { limit: number; cursor?: string }

/** What else the public API answers where a perspective can be asked for. */
export const PERSPECTIVE_PROBLEMS = {
  401: 'A perspective other than `published` without a key, or a key that is unknown, expired or revoked',
  403: 'A perspective other than `published` with a delivery key',
}

/** Whether a query asks for what readers do not see now. */
export function asksBeyondPublic({ perspective }: { perspective?: string }): boolean {
  return perspective !== undefined && perspective !== 'published'
}

/** The list as a perspective other than `published` shows it: for preview keys alone, and never stored by anybody. Throws `forbidden`, `validation`. */
export async function previewList(context: Context, query: ListQuery): Promise<Response> {
  const pass = passFor(context)
  if (!pass) return askForKey(context, 'Send a preview key to see more than what is published.')
  const at = instantOf(query.perspective)
  refuseOthers(query)
  const { limit, cursor, fields = [] } = query
  const bound = spelled(query, [...FILTERS, 'perspective']).join('&')
  const after = cursor === undefined ? null : readCursor(cursor, bound)
  const options = { limit, after, fields, pass }
  const filters = Object.fromEntries(FILTERS.map(name => [name, query[name]])) as PreviewFilters
  const page = at === null ? await listDrafts(filters, options) : await listFuture(at, filters, options)
  const nextCursor = page.hasMore && page.last ? writeCursor(page.last, bound) : null
  const link = (from: string | undefined) =>
    `${env().url}${context.req.path}?${spelled({ ...query, cursor: from }, POSSIBLE).join('&')}`
  const links = { self: link(cursor), next: nextCursor && link(nextCursor) }
  const about = JSON.stringify({ page: { limit, nextCursor, hasMore: page.hasMore }, links })
  return answer(`{"data":[${page.items.join(',')}],${about.slice(1)}`)
}

/** One briefing as a perspective other than `published` shows it, as `previewList`. Throws `forbidden`, `validation`, `not-found`, `gone`. */
export async function previewItem(context: Context, which: Which, query: ItemQuery): Promise<Response> {
  const pass = passFor(context)
  if (!pass) return askForKey(context, 'Send a preview key to see more than what is published.')
  const at = instantOf(query.perspective)
  refuseOthers(query)
  const text = at === null ? await findDraft(which, pass) : await findFuture(at, which, pass)
  const { fields = [] } = query
  return answer(`{"data":${fields.length === 0 ? text : JSON.stringify(pickFields(JSON.parse(text), fields))}}`)
}

/** A pass for the pictures of what is not public; null without a key. */
function passFor(context: Context): PicturePass | null {
  const key = context.get('deliveryKey') as KnownKey | undefined
  if (!key) return null
  if (key.kind !== 'preview') {
    throw new AppError('forbidden', 'A delivery key reads what is published. Use a preview key for this.', {
      reason: 'scope',
    })
  }
  return picturePass(key.id, new Date(now().getTime() + PICTURES_MS))
}

/** Null for `draft`, the instant of `at:<ISO>`. What readers saw in the past nobody can tell. */
function instantOf(perspective = ''): Date | null {
  if (!perspective.startsWith('at:')) return null
  const at = new Date(perspective.slice('at:'.length))
  if (at >= now()) return at
  throw refused(
    'perspective',
    'This instant has passed: a perspective looks ahead. Leave it out for what is public now.',
  )
}

function refuseOthers(query: object): void {
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === false || POSSIBLE.includes(name)) continue
    if (name === 'sort' && value === '-publishedAt') continue
    throw refused(name, `“${name}” is not possible in this perspective: only what is published can be asked for it.`)
  }
}

function refused(name: string, message: string): AppError {
  return new AppError('validation', message, {
    errors: [{ pointer: `/${name}`, in: 'query', code: 'perspective', message }],
  })
}

function answer(text: string): Response {
  return openToAll(
    new Response(text, {
      headers: {
        ...JSON_SECURITY,
        'cache-control': 'private, no-store',
        'content-type': 'application/json',
        'x-robots-tag': 'noindex',
      },
    }),
  )
}
