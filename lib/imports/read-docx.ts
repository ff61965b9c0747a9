import mammoth from 'mammoth'
import { cleanHtml } from '#lib/document/paste/clean-html.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { checkZip } from './check-zip.ts'
import { parseHtml } from './parse-html.ts'
import { DOCX_PICTURE, type ReadFile } from './read-file.ts'
import { takeTitle } from './take-title.ts'

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
  const names = await checkZip(bytes)
  if (!names.includes('word/document.xml')) throw damaged()
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
    .convertToHtml({ buffer: bytes }, { styleMap: STYLES, convertImage, externalFileAccess: false })
    .catch(cause => {
      throw damaged(cause)
    })
  const root = parseHtml(value)
  // The way back from a footnote to its number.
  for (const link of root.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')) link.remove()
  const title = takeTitle(root)
  return { title, deck: null, tags: [], files, pasted: cleanHtml('', () => root, { source: 'word' }) }
}

function damaged(cause?: unknown): AppError {
  const refusal = new AppError('validation', 'The file is damaged and cannot be read.', { reason: 'import-damaged' })
  refusal.cause = cause
  return refusal
}
