import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { build } from 'esbuild'
import { listen } from './listen.ts'

const PAGE = `<!doctype html><meta charset="utf-8"><title>Bare</title>
<style>body { font: 17px/1.7 sans-serif; max-width: 42rem; margin: auto; white-space: pre-wrap }</style>
<script type="module" src="/script.js"></script>`

const { outputFiles } = await build({
  entryPoints: [path.join(import.meta.dirname, 'bare-editor.ts')],
  ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2022' },
})
const answers: Record<string, [type: string, body: string | Uint8Array]> = {
  '/': ['text/html', PAGE],
  '/script.js': ['text/javascript', outputFiles[0]?.contents ?? ''],
  '/document.json': ['application/json', readFileSync(process.env.BENCH_DOCUMENT ?? '')],
}

// A page with ProseMirror alone on the document of BENCH_DOCUMENT.
listen(
  createServer((req, res) => {
    const [type, body] = answers[req.url ?? ''] ?? ['text/plain', '']
    res.writeHead(body ? 200 : 404, { 'content-type': type }).end(body)
  }),
)
