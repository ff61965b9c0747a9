/** Takes the first heading of the first level out of a text, as one line; null when there is none, or when the text has another title already. Pictures in the heading stay in the text. */
export function takeTitle(root: Element, known: string | null = null): string | null {
  const heading = root.querySelector('h1')
  const title = oneLine(heading?.textContent ?? '')
  if (!heading || !title || (known !== null && title !== oneLine(known))) return null
  heading.replaceWith(...heading.querySelectorAll('img'))
  return title
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
