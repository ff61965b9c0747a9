import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const PACKAGE = path.resolve('packages/client')
const LARGEST_GZIPPED_BYTES = 5_000
const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-client-'))
const installed = path.join(folder, 'node_modules/@stet/client')
const about = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'))
const run = (node: string, code: string) =>
  execFileSync(node, ['--input-type=module', '--eval', code], { cwd: folder, encoding: 'utf8' }).trim()

/** As npm would install it: what `files` names, and nothing around it. */
beforeAll(() => {
  mkdirSync(installed, { recursive: true })
  writeFileSync(path.join(installed, 'package.json'), JSON.stringify(about))
  expect(tsc('-p', PACKAGE, '--outDir', path.join(installed, 'dist'))).toBe('')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the compiler says; nothing when all is well. */
function tsc(...args: string[]): string {
  const compiler = path.resolve('node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [compiler, ...args], { cwd: folder, encoding: 'utf8' }).stdout
}

/** Node 20 or newer of the system, where one is on the path beside the pinned one. */
function otherNodes(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(one => !one.includes('node_modules'))
  return [...new Set(folders)].flatMap(one => {
    try {
      const node = path.join(one, 'node')
      return Number(execFileSync(node, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' })) >= 20
        ? [realpathSync(node)]
        : []
    } catch {
      return []
    }
  })
}

describe('the package', () => {
  it('depends on nothing and ships what its entry names', () => {
    expect(Object.keys(about).filter(name => /dependencies/i.test(name))).toEqual([])
    const files = readdirSync(path.join(installed, 'dist'))
    expect(files).toEqual(expect.arrayContaining(['index.js', 'index.d.ts']))
    expect(about.exports['.']).toEqual({ types: './dist/index.d.ts', default: './dist/index.js' })
    for (const file of files.filter(name => name.endsWith('.js'))) {
      const imports = [...readFileSync(path.join(installed, 'dist', file), 'utf8').matchAll(/from ['"]([^'"]+)/g)]
      expect(imports.map(([, from]) => from).filter(from => !/^\.\/[\w-]+\.js$/.test(from ?? ''))).toEqual([])
    }
  })

  it.each([...new Set([process.execPath, ...otherNodes()])])('runs under %s', node => {
    const names = run(node, "console.log(Object.keys(await import('@stet/client')).join())")
    expect(names).toBe('StetProblem,StetWebhookError,createStet,verifyWebhook')
    const refused = "await createStet({ url: 'http://127.0.0.1:1' }).tags().catch(error => console.log(error.name))"
    expect(run(node, `import { createStet } from '@stet/client'; ${refused}`)).toBe('TypeError')
  })

  it('gives types to whoever installs it, `fields` narrowing them', () => {
    writeFileSync(path.join(folder, 'use.ts'), USE)
    const strict = { strict: true, noEmit: true, target: 'es2022', module: 'nodenext', types: [] }
    const compilerOptions = { ...strict, lib: ['es2022', 'dom', 'dom.asynciterable'] }
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
    writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
    expect(tsc('-p', folder)).toBe('')
  })

  it(`is at most ${LARGEST_GZIPPED_BYTES} bytes, bundled and gzipped`, async () => {
    const entry = path.join(installed, 'dist/index.js')
    const bundled = await build({
      logLevel: 'silent',
      configFile: false,
      build: { write: false, minify: true, lib: { entry, formats: ['es'] } },
    })
    const [{ output }] = bundled as unknown as [{ output: { code: string }[] }]
    const size = gzipSync(output[0]?.code ?? '').length
    expect(size).toBeGreaterThan(1_000)
    expect(size).toBeLessThanOrEqual(LARGEST_GZIPPED_BYTES)
  })
})

const USE = `
import { createStet } from '@stet/client'
const stet = createStet({ url: 'https://news.example', locale: 'ko' })
const { items } = await stet.briefings.list({ section: 'tech', fields: ['title', 'body.html', 'section.name'] })
for (const item of items) {
  const text: string = item.title + item.body.html + (item.section?.name ?? '')
  // @ts-expect-error it was not asked for
  item.slug
  // @ts-expect-error its Markdown was not asked for
  item.body.markdown
}
for await (const { title, slug } of stet.briefings.all()) title + slug
// @ts-expect-error there is no such filter
await stet.briefings.list({ colour: 'red' })
// @ts-expect-error there is no such field
await stet.briefings.list({ fields: ['nothing'] })
const { briefing, moved } = await stet.briefings.bySlug('a')
const html: string = moved ? '' : briefing.body.html
for await (const change of stet.sync()) if (change.op === 'upsert') change.data.title
`
