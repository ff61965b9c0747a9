import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import floors from './dependency-floors.json' with { type: 'json' }

type Locked = {
  name: string
  version: string
  resolved?: string
  integrity?: string
  optional?: boolean
  os?: string[]
  optionalDependencies?: Record<string, string>
}

// Packages that nothing installs by default: their floor holds once something does.
const OPTIONAL = ['nodemailer']

const packages = lockedPackages()

describe('package-lock.json', () => {
  it.each(Object.entries(floors))('has no %s below %s', (name, floor) => {
    const versions = packages.filter(locked => locked.name === name).map(locked => locked.version)
    if (!OPTIONAL.includes(name)) expect(versions).not.toEqual([])
    expect(versions.filter(version => isBelow(version, floor))).toEqual([])
  })

  it('has one version of all Tiptap packages: their peers are exact', () => {
    const tiptap = packages.filter(({ name }) => name.startsWith('@tiptap/') && name !== '@tiptap/y-tiptap')
    expect(tiptap.length).toBeGreaterThan(5)
    expect([...new Set(tiptap.map(({ version }) => version))]).toHaveLength(1)
  })

  it.each(['@tiptap/y-tiptap', 'prosemirror-model', 'prosemirror-state', 'prosemirror-view', 'react', 'yjs'])(
    'has %s once: two copies in one process break each other',
    name => expect(packages.filter(locked => locked.name === name)).toHaveLength(1),
  )

  it('names the hash of every package but of other platforms’ builds, which not every registry has', () => {
    expect(packages.length).toBeGreaterThan(100)
    const everywhere = packages.filter(({ optional, os }) => !(optional && os))
    expect(everywhere.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name)).toEqual([])
  })

  it('holds every optional build, or npm ci refuses it: npm run lock adds them', () => {
    const wanted = packages.flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    const held = new Set(packages.map(({ name }) => name))
    expect(wanted.filter(name => !held.has(name))).toEqual([])
  })

  it('takes packages from one https origin, and none from git: without an address they come from the registry', () => {
    const addresses = packages.flatMap(({ resolved }) => resolved ?? [])
    expect(addresses.filter(address => !address.startsWith('https://'))).toEqual([])
    expect(new Set(addresses.map(address => new URL(address).origin)).size).toBeLessThanOrEqual(1)
  })
})

describe('isBelow', () => {
  it.each([
    ['16.4.5', '16.4.6', true],
    ['16.4.6', '16.4.6', false],
    ['16.10.0', '16.4.6', false],
    ['4.99.99', '16.4.6', true],
    ['16.4.6-canary.1', '16.4.6', true],
  ])('%s is below %s: %s', (version, floor, expected) => expect(isBelow(version, floor)).toBe(expected))
})

function lockedPackages(): Locked[] {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Omit<Locked, 'name'>>
  }
  return Object.entries(lock.packages)
    .filter(([place]) => place !== '')
    .map(([place, locked]) => ({ ...locked, name: place.slice(place.lastIndexOf('node_modules/') + 13) }))
}

/** True when `version` precedes `floor`; a pre-release precedes its release (semver.org, 11). */
function isBelow(version: string, floor: string): boolean {
  const [release = '', ...pre] = version.split('-')
  const parts = release.split('.').map(Number)
  const floorParts = floor.split('.').map(Number)
  const index = floorParts.findIndex((part, i) => part !== parts[i])
  if (index === -1) return pre.length > 0
  return (parts[index] ?? 0) < (floorParts[index] ?? 0)
}
