import * as Y from 'yjs'

/** Blocks within blocks in one update beyond which it is no document's: a valid one ends at twenty. */
const DEEPEST = 100

/** What a piece of an update hangs on: the block that it names, else whatever its neighbour hangs on. */
type Piece = { clock: number; end: number; parent: Y.ID | null; neighbour: Y.ID | null; depth: number | null }
type Pieces = Map<number, Piece[]>

/**
 * Whether `update` nests deeper than any document may. It is found out without taking it in: Yjs tells every change to all
 * that is around it, so a hundred thousand levels would fill the memory. Throws for bytes that are no update.
 */
export function isTooDeep(update: Uint8Array): boolean {
  const pieces = piecesOf(update)
  return [...pieces.values()].some(some => some.some(piece => depthOf(pieces, piece) > DEEPEST))
}

/** By client, in the order of their clocks. */
function piecesOf(update: Uint8Array): Pieces {
  const pieces: Pieces = new Map()
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item)) continue
    const { id, length, origin, rightOrigin } = struct
    const parent = struct.parent instanceof Y.ID ? struct.parent : null
    const piece = { clock: id.clock, end: id.clock + length, parent, neighbour: origin ?? rightOrigin, depth: null }
    const ofClient = pieces.get(id.client)
    if (ofClient) ofClient.push(piece)
    else pieces.set(id.client, [piece])
  }
  return pieces
}

function depthOf(pieces: Pieces, piece: Piece): number {
  const path: Piece[] = []
  let at: Piece | null = piece
  while (at && at.depth === null) {
    // Already now, so that pieces that hang on each other in a ring come to an end.
    at.depth = 0
    path.push(at)
    const on: Y.ID | null = at.parent ?? at.neighbour
    at = on && find(pieces, on)
  }
  let depth = at?.depth ?? 0
  for (const one of path.reverse()) {
    if (one.parent) depth += 1
    one.depth = depth
  }
  return depth
}

function find(pieces: Pieces, { client, clock }: Y.ID): Piece | null {
  const some = pieces.get(client) ?? []
  let [low, high] = [0, some.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((some[middle]?.end ?? 0) <= clock) low = middle + 1
    else high = middle
  }
  const piece = some[low]
  return piece && piece.clock <= clock ? piece : null
}
