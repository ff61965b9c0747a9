import type { Attribute } from '@tiptap/core'

/** An attribute that is not a string: travels through the clipboard as JSON in `data-…`. What does not parse becomes `fallback`. */
export function jsonAttribute(
  name: string,
  fallback: unknown,
  accept: (value: unknown) => boolean,
): Partial<Attribute> {
  const data = `data-${name.toLowerCase()}`
  return {
    default: fallback,
    parseHTML: element => {
      const value = parseOrUndefined(element.getAttribute(data))
      return accept(value) ? value : fallback
    },
    renderHTML: attributes => (attributes[name] === fallback ? {} : { [data]: JSON.stringify(attributes[name]) }),
  }
}

/** Pasted HTML may hold anything, so a value that is no JSON counts as absent. */
function parseOrUndefined(text: string | null): unknown {
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
