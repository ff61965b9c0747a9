import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state'
import { followGap } from './follow-gap.ts'
import { gapAt } from './picture-gap.ts'

/** Where one picture of a batch goes, or stands once it has `landed`: then `gap` is the place of its figure. One that `replaces` another waits at that one's figure from the start. */
export type Place = { id: string; batch: string; gap: number; landed: boolean; replaces: boolean }

/** The pictures of a batch that can be made one gallery, or were: `from` is where the first or the gallery stands. */
export type Offer = { batch: string; from: number; count: number; made: boolean }

/** Where a picture of a paste will stand once the server has it; `says` is what is known of it. */
export type Awaited = { id: string; gap: number; says: string }

/** What is drawn into the text while pictures are on their way. Nobody else sees it: it is not part of the document. */
export type Board = {
  places: readonly Place[]
  awaited: readonly Awaited[]
  offers: readonly Offer[]
  /** Where the pointer would drop a picture. */
  line: number | null
  /** The batch after which nobody has moved the caret or typed here. */
  calm: string | null
}

export type Order =
  | { type: 'add'; places: Place[] }
  | { type: 'land'; id: string }
  | { type: 'forget'; ids: string[] }
  | { type: 'await'; pictures: Awaited[] }
  | { type: 'dealt'; id: string }
  | { type: 'line'; gap: number | null }
  | { type: 'offer'; offer: Offer }
  | { type: 'close'; batch: string }

export const boardKey = new PluginKey<Board>('pictureBoard')

export const EMPTY_BOARD: Board = { places: [], awaited: [], offers: [], line: null, calm: null }

/** `tr` with an order for the board in it. */
export function withOrder(tr: Transaction, order: Order): Transaction {
  return tr.setMeta(boardKey, order).setMeta('addToHistory', false)
}

/** The board after a change of the text and what was ordered with it. */
export function nextBoard(tr: Transaction, board: Board, before: EditorState): Board {
  const order = tr.getMeta(boardKey) as Order | undefined
  const { places, awaited, offers, line } = board
  const isIdle = places.length + awaited.length + offers.length === 0 && line === null
  if (isIdle && !order) return board
  const touched = !order && !isChangeOrigin(tr) && (tr.docChanged || tr.selectionSet)
  const moved = tr.docChanged ? followed(tr, board, before.doc, order) : board
  const calm = touched ? null : moved.calm
  return ordered(calm === moved.calm ? moved : { ...moved, calm }, order)
}

function followed(tr: Transaction, board: Board, before: Node, order: Order | undefined): Board {
  const landing = order?.type === 'land' ? board.places.findIndex(({ id }) => id === order.id) : -1
  const fromNet = isChangeOrigin(tr)
  const follow = (gap: number, side: -1 | 1) => (fromNet ? followGap(before, tr.doc, gap) : tr.mapping.map(gap, side))
  const places = board.places.map((place, index) => {
    if (place.landed || place.replaces) return { ...place, gap: follow(place.gap, 1) }
    // What comes before the picture that lands now stays before it.
    const side = landing >= 0 && index <= landing ? -1 : 1
    const gap = follow(place.gap, landing >= 0 ? side : -1)
    // A gap stays where it is while blocks may stand there.
    return { ...place, gap: index === landing ? gap : gapAt(tr.doc, gap) }
  })
  const awaited = board.awaited.map(one => ({ ...one, gap: gapAt(tr.doc, follow(one.gap, -1)) }))
  const offers = board.offers.map(offer => ({ ...offer, from: follow(offer.from, 1) }))
  return { ...board, places, awaited, offers: offers.filter(offer => stands(tr.doc, offer)), line: null }
}

function ordered(board: Board, order: Order | undefined): Board {
  switch (order?.type) {
    case 'add':
      return { ...board, line: null, places: [...board.places, ...order.places], calm: order.places[0]?.batch ?? null }
    case 'land':
      return {
        ...board,
        places: board.places.map(place => (place.id === order.id ? { ...place, landed: true } : place)),
      }
    case 'forget':
      return { ...board, places: board.places.filter(({ id }) => !order.ids.includes(id)) }
    case 'await':
      return { ...board, awaited: [...board.awaited, ...order.pictures] }
    case 'dealt':
      return { ...board, awaited: board.awaited.filter(({ id }) => id !== order.id) }
    case 'line':
      return board.line === order.gap ? board : { ...board, line: order.gap }
    case 'offer':
      return { ...board, offers: [...without(board, order.offer.batch), order.offer] }
    case 'close':
      return { ...board, offers: without(board, order.batch) }
    case undefined:
      return board
  }
}

function without({ offers }: Board, batch: string): Offer[] {
  return offers.filter(offer => offer.batch !== batch)
}

/** True while what the offer is about is still there. */
export function stands(doc: Node, { from, count, made }: Offer): boolean {
  if (from > doc.content.size) return false
  const $from = doc.resolve(from)
  if (made) return $from.nodeAfter?.type.name === 'gallery'
  const first = $from.index()
  return Array.from({ length: count }, (_, index) => $from.parent.maybeChild(first + index)).every(
    node => node?.type.name === 'figure',
  )
}

/** Where the thing that the offer is about ends. */
export function endOf(doc: Node, { from, count, made }: Offer): number {
  const $from = doc.resolve(from)
  const first = $from.index()
  let end = from
  for (let index = 0; index < (made ? 1 : count); index += 1) end += $from.parent.child(first + index).nodeSize
  return end
}
