const KIND = /\\(pngblip|jpegblip)\b/g
const LEAST_BYTES = 16

/** The pictures in rich text, in their order. Word’s HTML only says in which file of that computer they lie; here they are themselves. */
export function rtfPictures(rtf: string): File[] {
  return [...rtf.matchAll(KIND)].flatMap(({ index, 1: kind }) => {
    const digits = rtf
      .slice(index, endOfGroup(rtf, index))
      .replace(/\{[^{}]*\}/g, '')
      .replace(/\\[a-z]+-?\d*/gi, ' ')
      .replace(/[^\da-f]/gi, '')
    const bytes = Uint8Array.from(digits.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
    const type = kind === 'pngblip' ? 'image/png' : 'image/jpeg'
    return bytes.length < LEAST_BYTES ? [] : [new File([bytes], 'pasted', { type })]
  })
}

function endOfGroup(rtf: string, from: number): number {
  let depth = 0
  for (let at = from; at < rtf.length; at += 1) {
    if (rtf[at] === '{') depth += 1
    if (rtf[at] === '}') depth -= 1
    if (depth < 0) return at
  }
  return rtf.length
}
