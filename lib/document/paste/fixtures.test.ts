import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { childrenOf, type MarkName, type NodeJson } from '../document-json.ts'
import { documentOf } from '../sample-document.ts'
import { cleanHtml } from './clean-html.ts'
import { cleanMarkdown } from './markdown.ts'
import type { Pasted } from './pasted.ts'

/** What a person sees in the source: each of these must still be there. */
type Declared = {
  source: string
  headings: string[]
  links: Record<string, string>
  bold: string[]
  items: string[]
  blocks: string[]
  texts?: string[]
  pictures?: { address: string; alt: string }[]
  leftOut: { styles: number; links: number; embeds: number; deletions: number }
} & Partial<Record<'italic' | 'strike' | 'superscript' | 'subscript', string[]>>

const FOLDER = path.join(import.meta.dirname, 'fixtures')
const fixtures = readdirSync(FOLDER).filter(name => !name.endsWith('.json'))
const parse = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document.documentElement as Element

function cleaned(name: string): { pasted: Pasted; declared: Declared } {
  const text = readFileSync(path.join(FOLDER, name), 'utf8')
  const pasted = name.endsWith('.md') ? cleanMarkdown(text, parse) : cleanHtml(text, parse)
  const declared = JSON.parse(readFileSync(path.join(FOLDER, name.replace(/\.\w+$/, '.json')), 'utf8'))
  return { pasted, declared }
}

describe.each(fixtures)('%s', name => {
  const { pasted, declared } = cleaned(name)
  const nodes = flat(pasted.blocks)

  it('is recognised and gives these blocks', () => {
    expect(pasted.source).toBe(declared.source)
    expect(pasted.blocks.map(({ type }) => type)).toEqual(declared.blocks)
    for (const text of declared.texts ?? []) expect(nodes.map(textIn)).toContain(text)
  })

  it('is a valid document without anything foreign', () => {
    const document = documentOf(...pasted.blocks)
    expect(JSON.stringify(document)).not.toMatch(/javascript:|<script|style=|class=|googleusercontent|file:\/\//i)
    for (const figure of nodes.filter(({ type }) => type === 'figure')) {
      expect(figure).toMatchObject({ attrs: { mediaId: expect.stringMatching(/^waiting-\d+$/) } })
    }
    expect(pasted.pictures.map(({ address, alt }) => ({ address, alt }))).toEqual(declared.pictures ?? [])
  })

  it('says what was left out', () => {
    const { styles, links, embeds, deletions } = pasted.leftOut
    expect({ styles, links, embeds: embeds.length, deletions }).toEqual(declared.leftOut)
  })
})

it.each([...new Set(fixtures.map(name => name.replace(/-\d\.\w+$/, '')))])(
  '%s keeps 95 % of what is declared',
  source => {
    const missing: string[] = []
    let all = 0
    for (const name of fixtures.filter(
      name => name.startsWith(`${source}-`) && /-\d\./.test(name.slice(source.length)),
    )) {
      const { pasted, declared } = cleaned(name)
      const nodes = flat(pasted.blocks)
      const marked = (type: MarkName) => runsOf(nodes, type).map(({ text }) => text)
      const links = runsOf(nodes, 'link').map(({ text, href }) => `${text} → ${href}`)
      const items = nodes.filter(({ type }) => type === 'listItem').map(item => textIn(childrenOf(item)[0] as NodeJson))
      const kept: [string[], string[]][] = [
        [declared.headings, nodes.filter(({ type }) => type === 'heading').map(textIn)],
        [Object.entries(declared.links).map(([text, href]) => `${text} → ${href}`), links],
        [declared.items, items],
        [declared.bold, marked('bold')],
        ...(['italic', 'strike', 'superscript', 'subscript'] as const).map((type): [string[], string[]] => [
          declared[type] ?? [],
          marked(type),
        ]),
      ]
      for (const [wanted, found] of kept) {
        all += wanted.length
        missing.push(...wanted.filter(text => !found.includes(text)).map(text => `${name}: ${text}`))
      }
      expect(items.length, `${name}: items of lists`).toBe(declared.items.length)
    }
    expect(missing.length / all, missing.join('\n')).toBeLessThanOrEqual(0.05)
    expect(all).toBeGreaterThan(0)
  },
)

function flat(blocks: NodeJson[]): NodeJson[] {
  return blocks.flatMap(block => [block, ...flat(childrenOf(block))])
}

function textIn(node: NodeJson): string {
  if (node.type === 'hardBreak') return '\n'
  return node.type === 'text' ? node.text : childrenOf(node).map(textIn).join('')
}

/** The words under a mark, neighbours joined. */
function runsOf(nodes: NodeJson[], type: MarkName): { text: string; href: string }[] {
  return nodes.flatMap(node => {
    const runs: { text: string; href: string }[] = []
    let open = false
    for (const child of childrenOf(node)) {
      const mark = child.type === 'text' ? child.marks?.find(mark => mark.type === type) : undefined
      const last = runs.at(-1)
      if (mark && child.type === 'text' && open && last) last.text += child.text
      else if (mark && child.type === 'text') {
        runs.push({ text: child.text, href: mark.type === 'link' ? mark.attrs.href : '' })
      }
      open = mark !== undefined
    }
    return runs
  })
}
