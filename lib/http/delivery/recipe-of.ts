import type { Recipe } from './deliver.ts'
import { itemRecipe } from './item.ts'
import { listRecipe } from './list.ts'
import { asksBeyondPublic } from './perspectives.ts'
import { ItemQuery, ListQuery } from './queries.ts'

const LIST = '/api/v1/briefings'
const ITEM = /^\/api\/v1\/briefings\/([\w-]+)$/
/** Longer addresses may be too long, which is the router's to say. */
const LONGEST = 2_000

/** How the list or item at a request target is made; null for any other target, and for one that is to be refused. */
export function recipeOf(target: string): Recipe | null {
  if (target.length > LONGEST) return null
  const at = target.indexOf('?')
  const path = at === -1 ? target : target.slice(0, at)
  const search = at === -1 ? '' : target.slice(at + 1)
  if (path === LIST) return readRecipe(ListQuery, search, listRecipe)
  const [, id] = ITEM.exec(path) ?? []
  return id === undefined ? null : readRecipe(ItemQuery, search, query => itemRecipe(id, query))
}

type Schema<Q> = { safeParse: (input: unknown) => { success: true; data: Q } | { success: false } }

function readRecipe<Q extends { perspective?: string }>(
  schema: Schema<Q>,
  search: string,
  make: (query: Q) => Recipe,
): Recipe | null {
  // The router reads these in a way of its own.
  if (search.includes('#') || !isWellFormed(search)) return null
  const given = [...new URLSearchParams(search)]
  const named = Object.fromEntries(given)
  if (Object.keys(named).length < given.length) return null
  const query = schema.safeParse(named)
  if (!query.success || asksBeyondPublic(query.data)) return null
  try {
    return make(query.data)
  } catch {
    // A cursor that does not fit: the router finds the same and says so.
    return null
  }
}

function isWellFormed(search: string): boolean {
  try {
    decodeURIComponent(search)
    return true
  } catch {
    return false
  }
}
