import { readFileSync } from 'node:fs'

/** A fenced block of a Markdown file: its language, the file name after it (`file=…`) if any, and its code. */
export type CodeBlock = { language: string; file: string | null; code: string }

/** The fenced code blocks of a Markdown file, in order. */
export function codeBlocks(path: string): CodeBlock[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(/^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', file, code = '']) => ({
      language,
      file: file ?? null,
      code,
    }),
  )
}
