import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { xmlDocument } from './xml.ts'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  trimValues: false,
})

it.each([
  ['markup', '<script>alert("1") & \'2\'</script>'],
  ['the end of a section', 'a ]]> b <![CDATA[ c ]]>'],
  ['entities as typed', '&lt; &amp; &#10; &nbsp;'],
  ['Korean and emoji', '반도체 🗞️ 👩‍👩‍👧 漢字'],
  ['comments', '<!-- -- -->'],
])('gives back %s as text and as attribute', (_, value) => {
  const text = xmlDocument({ root: { a: { '@b': value, '#': value } } })
  expect(XMLValidator.validate(text)).toBe(true)
  expect(parser.parse(text).root.a).toEqual({ '@b': value, '#': value })
})

it('leaves out what XML cannot hold', () => {
  const text = xmlDocument({ root: { a: 'x\u0000\u0001\u000B\u001F\uFFFE\uD800y\uDC00\t\n' } })
  expect(text).toContain('<a>xy\t\n</a>')
})
