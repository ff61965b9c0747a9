/** Puts an element of another name in the place of `element`, with its children and attributes. */
export function retag(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name)
  for (const { name: attribute, value } of [...element.attributes]) {
    // What the parser took for a name may be none for a program.
    if (/^[a-z][\w-]*$/i.test(attribute)) other.setAttribute(attribute, value)
  }
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}
