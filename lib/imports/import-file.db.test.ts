import sharp from 'sharp'
import { beforeAll, expect, it, vi } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { getBriefing } from '#lib/briefings/get-briefing.ts'
import { childrenOf, type DocumentJson, type NodeJson } from '#lib/document/document-json.ts'
import { importFile } from './import-file.ts'
import { inImportQueue } from './import-queue.ts'
import { openZip } from './open-zip.ts'
import { docxOf, run, wordItem, wordParagraph, wordPicture, zipOf } from './test-docx.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let picture: Buffer
beforeAll(async () => {
  cast = await useCast()
  picture = await sharp({ create: { width: 12, height: 8, channels: 3, background: '#184' } })
    .png()
    .toBuffer()
})

const briefings = async () => (await read()).$count(tables.briefings)
const send = (filename: string, bytes: Buffer | string) =>
  importFile(cast.reporter, { filename, bytes: Buffer.from(bytes) })
async function documentOf(id: string): Promise<DocumentJson> {
  return (await getBriefing(cast.reporter, { id, include: 'document' })).document as DocumentJson
}

it('makes a draft of a Word document, with its pictures in the library', async () => {
  const deletion = '<w:del w:id="1" w:author="a"><w:r><w:delText>지운 말</w:delText></w:r></w:del>'
  const link = `<w:hyperlink r:id="rId3">${run('기사')}</w:hyperlink>`
  const body = [
    wordParagraph(run('한강 다리에 빛이 돌아온다'), '1'),
    wordParagraph(`${run('시는 ')}${run('12월', '<w:b/>')}${run('에 켠다. ')}${link}${deletion}`),
    wordParagraph(run('왜 지금인가'), '2'),
    wordItem('하나', 0),
    wordItem('둘', 0),
    wordItem('둘의 첫째', 1),
    wordParagraph(wordPicture('rId4', '밤의 다리')),
    wordParagraph(wordPicture('rId5', '없는 그림')),
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>다리</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>등</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  ].join('')
  const { id, title, leftOut } = await send('C:\\글\\초고.docx', docxOf(body, picture))
  const document = await documentOf(id)
  const [titleNode, deck, keyPoints, ...blocks] = document.content
  expect(title).toBe('한강 다리에 빛이 돌아온다')
  expect([textIn(titleNode), textIn(deck), childrenOf(keyPoints as NodeJson)]).toEqual([title, '', []])
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'bulletList', 'figure', 'table'])
  expect(textIn(blocks[0])).toBe('시는 12월에 켠다. 기사')
  expect(JSON.stringify(blocks[0])).toContain('"href":"https://news.example.org/a"')
  const media = await (await read()).select().from(tables.media)
  const figure = blocks[3]
  expect(media.map(row => row.id)).toContain(figure?.type === 'figure' && figure.attrs.mediaId)
  expect(figure).toMatchObject({ attrs: { alt: '밤의 다리' } })
  expect(leftOut.pictures).toEqual([{ address: '', alt: '없는 그림' }])
  expect(await getBriefing(cast.reporter, { id })).toMatchObject({ stage: 'draft', locale: 'ko' })
})

it('makes a draft of Markdown with what its front matter says', async () => {
  await transaction(tx => tx.insert(tables.tags).values({ slug: 'bridges', name: '다리' }))
  const text = `---\ntitle: "A *plain* title"\ndescription: What it is about\ntags: [다리, nowhere]\n---\n# Heading\n\nWords with [a link](https://a.example/b), ![gone](https://127.0.0.1/a.png "x") and <script>alert(1)</script> more words.\n`
  const { id, title, leftOut } = await send('note.md', text)
  const document = await documentOf(id)
  expect(title).toBe('A *plain* title')
  expect(textIn(document.content[1])).toBe('What it is about')
  expect(document.content[3]).toEqual({
    ...{ type: 'heading', attrs: { level: 2, emoji: null } },
    content: [{ type: 'text', text: 'Heading' }],
  })
  expect(JSON.stringify(document)).not.toContain('alert')
  expect(leftOut).toMatchObject({ tags: ['nowhere'], pictures: [{ address: 'https://127.0.0.1/a.png', alt: 'gone' }] })
  expect(await getBriefing(cast.reporter, { id })).toMatchObject({ locale: 'en', tags: [{ slug: 'bridges' }] })
})

it('says a title once: the heading that says the same as the front matter is not said again', async () => {
  const { id, title } = await send('a.md', '---\ntitle: 밤의 다리\n---\n# 밤의  **다리**\n\n글\n\n# 더\n')
  const document = await documentOf(id)
  expect([title, ...document.content.slice(3).map(textIn)]).toEqual(['밤의 다리', '글', '더'])
})

it('keeps a heading without words, and the picture in one that is the title', async () => {
  const gone = '![gone](https://127.0.0.1/a.png)'
  const pictures = [{ address: 'https://127.0.0.1/a.png', alt: 'gone' }]
  expect(await send('이름.md', `# ${gone}\n\n글`)).toMatchObject({ title: '이름', leftOut: { pictures } })
  expect(await send('이름.md', `# 제목 ${gone}\n\n글`)).toMatchObject({ title: '제목', leftOut: { pictures } })
})

it('takes the name of the file where there is no heading, and makes a text of an empty file', async () => {
  expect(await send('11월 물가.md', '물가가 올랐다.')).toMatchObject({ title: '11월 물가' })
  const { id } = await send('빈 글.md', '')
  expect((await documentOf(id)).content.map(({ type }) => type)).toEqual(['title', 'deck', 'keyPoints', 'paragraph'])
})

it.each([
  ['보도자료.hwp', 'd0cf11e0a1b11ae1', 'import-hwp'],
  ['보도자료.hwpx', '504b0304', 'import-hwp'],
  ['old.doc', 'd0cf11e0a1b11ae1', 'import-doc'],
  ['a.pdf', '255044462d', 'import-type'],
  ['a.docx', '255044462d', 'import-type'],
  ['a.docx', '504b030400000000', 'import-damaged'],
  ['a.md', 'ff00fe', 'import-damaged'],
])('refuses %s and says why', async (filename, hex, reason) => {
  const before = await briefings()
  await expect(send(filename, Buffer.from(hex, 'hex'))).rejects.toMatchObject({ detail: { reason } })
  expect(await briefings()).toBe(before)
})

it('refuses who may not write before it reads anything', async () => {
  const input = { filename: 'a.docx', bytes: Buffer.from('no zip') }
  await expect(importFile(cast.admin, input)).rejects.toMatchObject({ code: 'forbidden' })
})

it('refuses a zip that is none of Word, unpacks to too much, or lies about it', async () => {
  const refused = (bytes: Buffer, detail: object) => expect(send('a.docx', bytes)).rejects.toMatchObject(detail)
  await refused(zipOf([{ name: 'a.txt', data: 'x' }]), { detail: { reason: 'import-damaged' } })
  const large = Buffer.alloc(13_000_000, 32)
  await refused(docxOf('', picture, [{ name: 'word/more.xml', data: large }]), { code: 'too-large' })
  const lie = [{ name: 'word/more.xml', data: large, says: 1_000 }]
  await refused(docxOf('', picture, lie), { detail: { reason: 'import-damaged' } })
  const many = Array.from({ length: 2_001 }, (_, index) => ({ name: `${index}`, data: '' }))
  await refused(zipOf(many), { code: 'too-large' })
  const whole = docxOf('', picture)
  for (const cut of [30, 200, whole.length - 30, whole.length - 1]) {
    await refused(whole.subarray(0, cut), { detail: { reason: 'import-damaged' } })
  }
  expect((await openZip(whole)).exists('word/document.xml')).toBe(true)
})

it('reads no zip file in which another reader could find more than was counted', async () => {
  const damaged = { detail: { reason: 'import-damaged' } }
  const refused = (bytes: Buffer) => expect(send('a.docx', bytes)).rejects.toMatchObject(damaged)
  const whole = docxOf('', picture, [{ name: 'word/more.xml', data: 'x' }])
  const changed = (change: (bytes: Buffer, end: number) => void) => {
    const copy = Buffer.from(whole)
    change(copy, copy.length - 22)
    return copy
  }
  // The end record says one entry fewer than the directory has.
  await refused(changed((bytes, end) => [8, 10].map(at => bytes.writeUInt16LE(7, end + at))))
  // The directory's size says that it ends before its last entry.
  await refused(changed((bytes, end) => bytes.writeUInt32LE(bytes.readUInt32LE(end + 12) - 59, end + 12)))
  await refused(changed((bytes, end) => bytes.writeUInt32LE(0xffffffff, end + 16)))
  await refused(docxOf('', picture, [{ name: 'word/document.xml', data: '<w:document/>' }]))
  await refused(Buffer.concat([whole.subarray(0, 30), whole]))
  await refused(Buffer.concat([whole, Buffer.from('more')]))
})

it('counts as text whatever a document calls its text, as often as it is read', async () => {
  const large = Buffer.alloc(13_000_000, 32)
  const pointing = (target: string) => PACKAGE_RELS.replace('TARGET', target)
  const hidden = withRels(pointing('word/media/large.png'), [{ name: 'word/media/large.png', data: large }])
  await expect(send('a.docx', hidden)).rejects.toMatchObject({ code: 'too-large' })
  const parts = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments']
  const rels = parts.map(type => `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="large.bin"/>`).join('')
  const again = withRels(pointing('word/main.bin'), [
    { name: 'word/main.bin', data: '<w:document/>' },
    { name: 'word/_rels/main.bin.rels', data: `<Relationships xmlns="${PACKAGE}">${rels}</Relationships>` },
    { name: 'word/large.bin', data: `<a>${' '.repeat(4_000_000)}</a>` },
  ])
  await expect(send('a.docx', again)).rejects.toMatchObject({ code: 'too-large' })
})

it('reads one file at a time, and refuses when too many wait', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const held = inImportQueue(() => promise)
  const waiting = Array.from({ length: 8 }, () => send('a.md', '글'))
  const before = await briefings()
  await vi.waitFor(() => expect(send('b.md', '글')).rejects.toMatchObject({ code: 'unavailable' }))
  expect(await briefings()).toBe(before)
  resolve()
  await held
  await Promise.all(waiting)
  expect(await briefings()).toBe(before + 8)
})

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE_RELS = `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="TARGET"/></Relationships>`

function withRels(rels: string, more: Parameters<typeof zipOf>[0]): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: rels },
    { name: 'word/document.xml', data: '<w:document/>' },
    ...more,
  ])
}

function textIn(node: NodeJson | undefined): string {
  if (!node) return ''
  return node.type === 'text' ? node.text : childrenOf(node).map(textIn).join('')
}
