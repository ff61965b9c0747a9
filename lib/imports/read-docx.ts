import mammoth from 'mammoth'
import { cleanHtml } from '#lib/document/paste/clean-html.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { openZip, type Zip } from './open-zip.ts'
import { parseHtml } from './parse-html.ts'
import { DOCX_PICTURE, type ReadFile } from './read-file.ts'
import { takeTitle } from './take-title.ts'
import { damagedZip } from './zip-directory.ts'

/** Styles that Word and Hancom give to a heading or a quotation, beside the built-in ones. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='제목'] => h1:fresh",
  "p[style-name='개요 1'] => h2:fresh",
  "p[style-name='개요 2'] => h3:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "r[style-name='Strong'] => strong",
  'u => u',
]

/** The words and pictures of a Word document. Nothing that it names elsewhere is fetched. Throws `too-large`, `validation`. */
export async function readDocx(bytes: Buffer): Promise<ReadFile> {
  const zip = await openZip(bytes)
  if (!zip.exists('word/document.xml')) throw damagedZip()
  const files = new Map<string, Buffer>()
  let pictures = 0
  const convertImage = mammoth.images.imgElement(async image => {
    pictures += 1
    const address = `${DOCX_PICTURE}${pictures}`
    // One that lies elsewhere is not read: it will be missed, and named.
    const file = await image.readAsBuffer().catch(() => null)
    if (file) files.set(address, file)
    return { src: address }
  })
  const { value } = await mammoth
    .convertToHtml(inputOf(zip), { styleMap: STYLES, convertImage, externalFileAccess: false })
    .catch(cause => {
      throw isAppError(cause) ? cause : damagedZip(cause)
    })
  const root = parseHtml(value)
  // The way back from a footnote to its number.
  for (const link of root.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')) link.remove()
  const title = takeTitle(root)
  return { title, deck: null, tags: [], files, pasted: cleanHtml('', () => root, { source: 'word' }) }
}

/** mammoth's types leave out that it takes an opened file. Its own unzipping would read what the checked directory does not list. */
function inputOf(zip: Zip): Parameters<typeof mammoth.convertToHtml>[0] {
  const input: { file: Zip } = { file: zip }
  return input as never
}
