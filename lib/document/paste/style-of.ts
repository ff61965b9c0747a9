/** The declarations of an element's style attribute by lower-case name. Read as text, so that browser and server see the same, also what only Word knows. */
export function styleOf(element: Element): Map<string, string> {
  return declarationsOf(element.getAttribute('style') ?? '')
}

/** Declarations as they stand between the braces of a rule. */
export function declarationsOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', value = ''] of text.matchAll(/([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g)) {
    found.set(name.toLowerCase(), value.trim().toLowerCase())
  }
  return found
}

/** True for what is in the source but not to be seen there: hidden elements, and the preview lines of newsletters. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  const style = styleOf(element)
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    (style.get('max-height') ?? '').startsWith('0')
  )
}
