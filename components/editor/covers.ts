import * as Y from 'yjs'

/** True when a replica with state vector `vector` has seen every insertion that `doc` holds. Deletions do not move a state vector. */
export function covers(vector: Uint8Array, doc: Y.Doc): boolean {
  const seen = Y.decodeStateVector(vector)
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(doc))) {
    if ((seen.get(client) ?? 0) < clock) return false
  }
  return true
}
