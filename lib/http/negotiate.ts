export type Coding = 'br' | 'gzip' | 'identity'

const REMEMBERED = 200
const remembered = new Map<string, Coding>()

/** The content coding to answer with (RFC 9110, 12.5.3): the client's highest weight among br, gzip and none; br wins a tie. */
export function negotiate(acceptEncoding: string | undefined): Coding {
  if (!acceptEncoding) return 'identity'
  const known = remembered.get(acceptEncoding)
  if (known) return known
  const coding = choose(acceptEncoding)
  if (remembered.size >= REMEMBERED) remembered.clear()
  if (acceptEncoding.length <= 200) remembered.set(acceptEncoding, coding)
  return coding
}

function choose(acceptEncoding: string): Coding {
  const weights = new Map(acceptEncoding.split(',').map(weighted))
  const any = weights.get('*') ?? 0
  const br = weights.get('br') ?? any
  const gzip = weights.get('gzip') ?? weights.get('x-gzip') ?? any
  const identity = weights.get('identity') ?? 0
  if (br > 0 && br >= gzip && br >= identity) return 'br'
  return gzip > 0 && gzip >= identity ? 'gzip' : 'identity'
}

/** A weight that can't be read counts as none: the coding is not used. */
function weighted(part: string): [string, number] {
  const [name = '', ...parameters] = part.split(';').map(text => text.trim().toLowerCase())
  const q = parameters.find(parameter => parameter.startsWith('q='))
  const weight = q === undefined ? 1 : Number(q.slice(2))
  return [name, weight >= 0 && weight <= 1 ? weight : 0]
}
