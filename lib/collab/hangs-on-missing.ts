import * as Y from 'yjs'

/** Whether something in `update` follows, lies in or deletes what `doc` does not have. Throws for bytes that are no update. */
export function hangsOnMissing(update: Uint8Array, doc: Y.Doc): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  const reached = new Map<number, number>()
  const endOf = (client: number) => reached.get(client) ?? Y.getState(doc.store, client)
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (struct instanceof Y.Skip || clock > endOf(client)) return true
    reached.set(client, Math.max(endOf(client), clock + struct.length))
  }
  const isMissing = (id: Y.ID | null) => id !== null && id.clock >= endOf(id.client)
  return (
    structs.some(struct => groundsOf(struct).some(isMissing)) ||
    [...ds.clients].some(([client, deletes]) => deletes.some(({ clock, len }) => clock + len > endOf(client)))
  )
}

function groundsOf(struct: object): (Y.ID | null)[] {
  if (!(struct instanceof Y.Item)) return []
  const { origin, rightOrigin, parent } = struct
  return [origin, rightOrigin, parent instanceof Y.ID ? parent : null]
}
