import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { CAST } from '#db/seed/cast.ts'
import { type Desk, deskOf, type Json, Refused } from './desk.ts'
import type { Secret } from './leak-scan.ts'
import type { Sessions } from './people.ts'

/** What was hidden in the newsroom, and where somebody may look for it. */
export type Hidden = {
  secrets: Secret[]
  /** Of briefings, authors, tags, pictures, links: for every place in an address. */
  words: string[]
  keys: Record<'delivery' | 'preview' | 'management', string>
  /** Addresses of pictures that no live briefing uses. */
  pictures: string[]
  /** An approved briefing full of secrets, to be published for the counter-check. */
  approved: string
  tag: string
  sentinel: string
}

type People = Record<keyof typeof CAST, Desk>
type Work = { people: People; hidden: Hidden; word: (what: string) => string; url: string; session: string }

/** Puts a word of its own into every place of the demo newsroom that is not public, by the desk API. */
export async function hideSecrets(url: string, sessions: Sessions, sentinel: string): Promise<Hidden> {
  const names = Object.keys(CAST) as (keyof typeof CAST)[]
  const people = Object.fromEntries(names.map(name => [name, deskOf(url, sessions[name])])) as People
  const hidden: Hidden = {
    ...{ secrets: [], words: [], pictures: [], approved: '', tag: '', sentinel },
    keys: { delivery: '', preview: '', management: '' },
  }
  let count = 0
  const word = (what: string) => {
    const text = `${sentinel}${(count++).toString(36).padStart(3, '0')}`
    hidden.secrets.push({ what, text })
    return text
  }
  const work = { people, hidden, word, url, session: sessions.reporter }
  for (const name of names) addToken(hidden, `session of ${name}`, sessions[name])
  // The addresses of the cast are no secret: a demo shows them where one signs in.
  await hideTerms(work)
  await hideInDemo(work)
  await hideInNew(work)
  await hideTokens(work)
  hidden.words.push(hidden.tag)
  return hidden
}

async function hideTerms({ people, word, hidden }: Work): Promise<void> {
  const slug = word('slug of a tag')
  await people.reporter.must('POST', '/tags', { slug, name: word('name of a tag') })
  hidden.tag = slug
}

/** Every working copy of the demo that may be written in, live ones too: readers keep what was approved. */
async function hideInDemo(work: Work): Promise<void> {
  const { people, hidden } = work
  const { rows } = await people.chief.must('GET', '/briefings?limit=100')
  // Whatever stands first in an address is public.
  rows.sort((a: Json, b: Json) => Number(b.visibility === 'live') - Number(a.visibility === 'live'))
  let written = 0
  for (const { id, stage, status, slug, title } of rows) {
    hidden.words.push(id, slug)
    if (stage === 'approved') await people.editor.step('DELETE', id, '/approval')
    const writer = await writerOf(work, id)
    if (!writer) continue
    await fill(work, writer, id, `${status} of the demo, “${title}”`)
    written += 1
  }
  if (written < rows.length / 2) throw new Error(`Only ${written} of ${rows.length} briefings could be written in.`)
}

async function writerOf({ people }: Work, id: string): Promise<Desk | null> {
  for (const desk of [people.editor, people.reporter, people.reporter2]) {
    const { data } = await desk.ask('GET', `/briefings/${id}`)
    if (data?.may?.edit === true) return desk
  }
  return null
}

/** Fields and text, each with a word of its own. A live briefing keeps its address; what was live has a tag and an address that are no secrets. */
async function fill(work: Work, desk: Desk, id: string, where: string, wasLive = false): Promise<void> {
  const { word, hidden } = work
  const { visibility, firstPublishedAt } = await desk.get(id)
  const fresh = visibility === 'unpublished' && !firstPublishedAt
  const slug = wasLive ? `was-live-${where}` : word(`slug, ${where}`)
  if (fresh) hidden.words.push(slug)
  await desk.step('PATCH', id, '', {
    ...(fresh ? { slug } : {}),
    tags: wasLive ? [] : [hidden.tag],
    bylines: [{ role: 'reporter', displayName: word(`byline, ${where}`), author: null }],
    seo: { title: word(`SEO title, ${where}`), description: word(`SEO description, ${where}`) },
    hero: {
      ...{ mediaId: await picture(work, where), alt: word(`alt, ${where}`), caption: word(`caption, ${where}`) },
      credit: { text: word(`credit, ${where}`), source: word(`source, ${where}`), editedBy: [] },
      focal: null,
    },
  })
  await desk.write(id, documentOf(work, where))
  await desk.must('POST', `/briefings/${id}/comments`, {
    ...{ body: word(`comment, ${where}`), place: { quote: COMMENTED } },
  })
}

/** Words that stand once in each text, with a comment on them. */
const COMMENTED = '이 문장에는 댓글이 달려 있다.'

const text = (value: string) => ({ content: [{ type: 'text', text: value }] })
const paragraph = (value: string) => ({ type: 'paragraph', ...text(value) })

function documentOf({ word }: Work, where: string, note = word(`internal note, ${where}`)): Json {
  return {
    type: 'doc',
    content: [
      { type: 'title', ...text(word(`title, ${where}`)) },
      { type: 'deck', ...text(word(`deck, ${where}`)) },
      { type: 'keyPoints', content: [0, 1, 2].map(n => ({ type: 'keyPoint', ...text(word(`point ${n}, ${where}`)) })) },
      { type: 'heading', attrs: { level: 2, emoji: null }, ...text(word(`heading, ${where}`)) },
      paragraph(word(`paragraph, ${where}`)),
      {
        type: 'blockquote',
        attrs: { cite: word(`cite, ${where}`) },
        content: [paragraph(word(`quotation, ${where}`))],
      },
      {
        type: 'newsletterCta',
        attrs: { newsletter: 'haenggan', heading: [], text: word(`newsletter box, ${where}`), button: '받기' },
      },
      { type: 'internalNote', content: [paragraph(note)] },
      paragraph('글 '.repeat(40)),
      paragraph(COMMENTED),
    ],
  }
}

let seed = 0

async function picture({ url, session, word, hidden }: Work, where: string): Promise<string> {
  const shade = { r: (seed * 37) % 256, g: (seed * 101) % 256, b: seed++ % 256 }
  const bytes = await sharp({ create: { width: 1_600, height: 900, channels: 3, background: shade } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], `${word(`file name, ${where}`)}.png`, { type: 'image/png' }))
  const headers = { cookie: `stet.session=${session}`, origin: url }
  const response = await fetch(`${url}/api/desk/media`, { method: 'POST', headers, body: form })
  const { data, detail } = await response.json()
  if (!response.ok) throw new Error(`The picture was refused: ${detail}`)
  hidden.secrets.push({ what: `id of a picture, ${where}`, text: data.id })
  hidden.words.push(data.id)
  hidden.pictures.push(data.url, ...data.variants.map((variant: Json) => variant.url))
  return data.id
}

/** New briefings, one at each place of the workflow that is not public. */
async function hideInNew(work: Work): Promise<void> {
  const { people, word, hidden } = work
  const { reporter, editor, chief } = people
  const start = async (where: string, wasLive = false) => {
    const { id } = await reporter.create({ section: 'technology' })
    await fill(work, reporter, id, where, wasLive)
    hidden.words.push(id)
    return id as string
  }
  const approved = async (where: string, wasLive = false) => {
    const id = await start(where, wasLive)
    await reporter.submit(id)
    await editor.step('POST', id, '/reviews', (briefing: Json) => ({
      ...{ verdict: 'approve', revision: briefing.revision, note: word(`note of an approval, ${where}`) },
    }))
    return id
  }
  const returned = await start('sent back')
  await reporter.submit(returned)
  const asked = { verdict: 'request_changes', note: word('note of a review') }
  await editor.step('POST', returned, '/reviews', (briefing: Json) => ({ ...asked, revision: briefing.revision }))
  await reporter.submit(await start('in review'))
  await editor.schedule(await approved('scheduled'), new Date(Date.now() + 3_600_000))
  const embargoed = await approved('embargoed')
  await editor.step('PUT', embargoed, '/embargo', { until: new Date(Date.now() + 7_200_000).toISOString() })
  const lifted = await approved('embargo lifted')
  await editor.step('PUT', lifted, '/embargo', { until: new Date(Date.now() + 7_200_000).toISOString() })
  await chief.step('DELETE', lifted, '/embargo', { reason: word('reason of a lifted embargo') })
  await editor.step('PUT', await approved('spiked'), '/spike')
  const withdrawn = await approved('withdrawn', true)
  await editor.publish(withdrawn)
  await editor.withdraw(withdrawn, word('reason of a withdrawal'), 410)
  const killed = await approved('killed', true)
  const { title } = await editor.publish(killed)
  const notice = '사실과 달라 삭제했습니다.'
  await chief.step('PUT', killed, '/kill', { confirmation: title, reason: word('reason of a kill'), notice })
  await hideBesideLive(work)
  hidden.approved = await approved('approved')
}

/** A live briefing whose text is public, but not the note among colleagues in it, nor what the desk said about it. */
async function hideBesideLive({ people, word, hidden }: Work): Promise<void> {
  const { reporter, editor } = people
  const plain = {
    hidden: { ...hidden, secrets: [] },
    word: (what: string) => `open ${what.slice(0, 20)}`,
  } as unknown as Work
  const { id, version } = await reporter.create({ section: 'technology' })
  await reporter.write({ id, version }, documentOf(plain, 'live', word('internal note of a live text')))
  const { id: thread } = await reporter.must('POST', `/briefings/${id}/comments`, {
    ...{ body: word('comment on a live text'), place: { quote: COMMENTED } },
  })
  hidden.secrets.push({ what: 'id of a thread on a live text', text: thread })
  await reporter.submit(id)
  await editor.step('POST', id, '/reviews', (briefing: Json) => ({
    ...{ verdict: 'approve', revision: briefing.revision, note: word('note about a live text') },
  }))
  await editor.publish(id)
}

async function hideTokens({ people, word, hidden, url }: Work): Promise<void> {
  const { admin, reporter } = people
  const person = { email: `${word('e-mail of a newcomer')}@demo.stet`, name: word('name of a newcomer') }
  const invited = await admin.must('POST', '/people', { ...person, locale: 'ko', roles: ['editor'], author: null })
  addToken(hidden, 'invitation', invited.invitationUrl.split('/').at(-1))
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  for (const kind of ['delivery', 'preview', 'management'] as const) {
    const scopes = kind === 'management' ? { scopes: ['briefings:read'] } : {}
    const name = word(`name of a ${kind} key`)
    const made = await admin.must('POST', '/keys', { kind, name, expiresAt, ...scopes })
    hidden.keys[kind] = made.key
    addToken(hidden, `${kind} key`, made.key)
  }
  const draft = await reporter.create({ section: 'technology' })
  const preview = await reporter.must('POST', `/briefings/${draft.id}/previews`, { label: word('label of a preview') })
  addToken(hidden, 'preview link', preview.url.split('/').at(-1))
  const hook = { name: word('name of a webhook'), url: `https://${word('address of a webhook')}.invalid/hook` }
  const { secret, id } = await admin.must('POST', '/webhooks', { ...hook, events: ['briefing.published'] })
  addToken(hidden, 'secret of a webhook', secret)
  hidden.words.push(id)
  await mustBeRefused(reporter.must('GET', '/keys'), url)
}

/** A token, its parts, and its hash in both spellings. */
function addToken({ secrets }: Hidden, what: string, token: string | undefined): void {
  if (!token) throw new Error(`There is no ${what}.`)
  const hash = createHash('sha256').update(token)
  const digest = hash.digest()
  secrets.push({ what, text: token }, { what: `hash of the ${what}`, text: digest.toString('hex') })
  secrets.push({ what: `hash of the ${what}`, text: digest.toString('base64url') })
}

async function mustBeRefused(asked: Promise<unknown>, what: string): Promise<void> {
  const refused = await asked.then(
    () => false,
    error => error instanceof Refused,
  )
  if (!refused) throw new Error(`${what} let a reporter see the keys.`)
}
