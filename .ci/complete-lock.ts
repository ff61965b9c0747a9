import { readFileSync, writeFileSync } from 'node:fs'

type Entry = { version?: string; optionalDependencies?: Record<string, string>; dev?: boolean } & Record<
  string,
  unknown
>

const FILE = 'package-lock.json'

/**
 * Adds the builds for other platforms that the registry at hand did not have when packages were added, so that `npm ci`
 * finds the lockfile whole on every platform. Run it after `npm install`: `npm run lock`.
 */
const lock = JSON.parse(readFileSync(FILE, 'utf8')) as { packages: Record<string, Entry> }
const added: string[] = []
for (const [, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`
    if (Object.keys(lock.packages).some(known => known === place || known.endsWith(`/${place}`))) continue
    lock.packages[place] = { version, ...platformOf(name), ...(dev && { dev }), optional: true }
    added.push(`${name}@${version}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length > 0 ? `added to ${FILE}: ${added.join(', ')}` : `${FILE} is whole`)

/** What the name of a platform's build says: `…-darwin-arm64`, `…-linux-x64-musl`. Throws for another name. */
function platformOf(name: string): Record<string, string[]> {
  const [, os, cpu, libc] = /-(android|darwin|linux|win32)-(arm64|x64)(?:-(musl|gnu|msvc))?$/.exec(name) ?? []
  if (!os || !cpu) throw new Error(`${name} is not in the registry and is no build for a platform.`)
  return { cpu: [cpu], os: [os], ...(os === 'linux' && { libc: [libc === 'musl' ? 'musl' : 'glibc'] }) }
}
