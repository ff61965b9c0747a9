type Weight = 'A' | 'B' | 'C' | 'D'

/** PostgreSQL keeps positions up to 16,383 and 255 of one lexeme, in at most a megabyte. */
const MOST_POSITIONS = 16_000
const MOST_OF_ONE = 255
const MOST_BYTES = 900_000

/** No phrase is longer, so one that a cut goes through is whole after it. */
const OVERLAP = 64

/**
 * Weighted tokens as texts of PostgreSQL's tsvector, in as many as its limits ask for: each but the first repeats the
 * last 64 tokens of the one before. Fields are parted by a gap, as an empty token is.
 */
export function vectorsOf(fields: [tokens: string[], weight: Weight][]): string[] {
  const tokens = fields.flatMap(([tokens, weight]) => ['', ...tokens].map(token => [token, weight] as const))
  const vectors: string[] = []
  for (let from = 0; from < tokens.length; ) {
    const positions = new Map<string, string[]>()
    let bytes = 0
    let to = from
    for (; to < tokens.length && to - from < MOST_POSITIONS && bytes < MOST_BYTES; to++) {
      const [token, weight] = tokens[to] ?? ['', 'D']
      if (token === '') continue
      const of = positions.get(token) ?? []
      if (of.length === MOST_OF_ONE) break
      bytes += of.length === 0 ? Buffer.byteLength(token) + 6 : 2
      of.push(`${to - from + 1}${weight}`)
      positions.set(token, of)
    }
    vectors.push(Array.from(positions, ([token, of]) => `'${token}':${of.join(',')}`).join(' '))
    if (to === tokens.length) break
    from = Math.max(from + 1, to - OVERLAP)
  }
  return vectors.length > 0 ? vectors : ['']
}
