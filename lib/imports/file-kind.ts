import { AppError } from '#lib/kernel/errors.ts'

const ZIP = '504b0304'
const OLD_OFFICE = 'd0cf11e0a1b11ae1'

/** What a file is, by its content first and its name second. Throws `unsupported-media` with a reason that says what to do instead. */
export function fileKind(filename: string, bytes: Uint8Array): 'docx' | 'markdown' {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  const extension = /\.(\w{1,10})$/.exec(filename)?.[1]?.toLowerCase() ?? ''
  if (/^hwpx?$/.test(extension)) throw refusal('import-hwp', 'Hancom files cannot be read.')
  if (head === OLD_OFFICE) throw refusal('import-doc', 'This is an old Word file.')
  if (head.startsWith(ZIP) && extension === 'docx') return 'docx'
  if (/^(md|markdown|mdown)$/.test(extension)) return 'markdown'
  throw refusal('import-type', 'Only Word documents (.docx) and Markdown (.md) can be imported.')
}

function refusal(reason: string, message: string): AppError {
  return new AppError('unsupported-media', `${message} Save the document as .docx and import that.`, { reason })
}
