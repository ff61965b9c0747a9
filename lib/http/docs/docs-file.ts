import { readFileSync } from 'node:fs'
import path from 'node:path'
import { shared } from '#lib/kernel/shared.ts'

const TYPES = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8' }
const VIEWER = 'node_modules/swagger-ui-dist'

/** The files that the page needs, and where they lie. */
const PLACES: Record<string, string> = {
  'swagger-ui.css': VIEWER,
  'swagger-ui-bundle.js': VIEWER,
  'docs.css': 'lib/http/docs/browser',
  'docs.js': 'lib/http/docs/browser',
}

export type DocsFile = { body: Buffer<ArrayBuffer>; type: string }

/** A file of the documentation pages, read once; null when the page needs none of that name. */
export function docsFile(name: string): DocsFile | null {
  const place = Object.hasOwn(PLACES, name) ? PLACES[name] : undefined
  if (!place) return null
  const files = shared('docs files', () => new Map<string, DocsFile>())
  const kept = files.get(name)
  if (kept) return kept
  const type = TYPES[path.extname(name) as keyof typeof TYPES]
  const file = { body: readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), place, name)), type }
  files.set(name, file)
  return file
}
