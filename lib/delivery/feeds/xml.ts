import { XMLBuilder } from 'fast-xml-parser'

/** What XML 1.0 allows nowhere, not even escaped: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
})

/** Elements by name, in order; an array repeats one, `@name` is an attribute, `#` the text beside attributes, undefined is left out. */
export type Element = { [name: string]: string | Element | (string | Element)[] | undefined }

/** A whole XML document; every text and attribute is escaped. */
export function xmlDocument(root: Element): string {
  const text: string = builder.build(root)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text.replace(FORBIDDEN, '')}\n`
}
