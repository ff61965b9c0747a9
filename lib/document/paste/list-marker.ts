/** What stands before an item in print: whether it counts, and which number it is. */
export function listMarker(text: string): { ordered: boolean; start: number } {
  const marker = text.replace(/[\s\u00A0]/g, '')
  const digits = /^\(?(\d{1,4})(?:[.)]\d{1,4})*[.)]?\)?$/.exec(marker)?.[1]
  if (digits) return { ordered: true, start: Number(/(\d+)[.)]*$/.exec(marker)?.[1] ?? digits) }
  const circled = /^[\u2460-\u2473]$/.test(marker) ? marker.charCodeAt(0) - 0x245f : 0
  if (circled) return { ordered: true, start: circled }
  // Letters and Korean syllables count when something closes them; a lone “o” is Word's second bullet.
  const letters = /^\(?(?:[a-z]{1,4}|[가-하]|[ㄱ-ㅎ])[.)]\)?$/i.test(marker)
  return { ordered: letters, start: 1 }
}
