/** Takes the first heading of the first level out of a text, as one line; null when there is none. */
export function takeTitle(root: Element): string | null {
  const heading = root.querySelector('h1')
  const title = (heading?.textContent ?? '').replace(/\s+/g, ' ').trim()
  heading?.remove()
  return title || null
}
