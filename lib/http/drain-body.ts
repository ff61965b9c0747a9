const MOST_BYTES = 64_000_000

/** Reads on what nobody wants, up to 64 MB: a client that is still sending sees a closed line instead of an answer that comes too early. */
export async function drainBody({ body }: Request): Promise<void> {
  if (!body || body.locked) return
  const reader = body.getReader()
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    bytes += value?.byteLength ?? 0
    if (done || bytes > MOST_BYTES) return
  }
}
