import { read, tables } from '#db/store.ts'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import { childrenOf, type DocumentJson, type NodeJson } from '#lib/document/document-json.ts'
import { type Actor, mintActor } from '#lib/kernel/actor.ts'
import { now, setClock } from '#lib/kernel/clock.ts'
import { updateMedia } from '#lib/media/update-media.ts'
import { uploadPicture } from '#lib/media/upload-picture.ts'
import { CAST, type CastName } from './cast.ts'
import { DEMO_BRIEFINGS } from './demo-briefings.ts'
import { drawPictures, type PictureName } from './draw-pictures.ts'
import type { SeedBriefing } from './seed-briefing.ts'
import { seedPeople } from './seed-people.ts'
import { seedTaxonomy } from './seed-taxonomy.ts'
import { stepsOf, TIME_ZONE } from './steps-of.ts'

const NEWSROOM_AGE_MS = 20 * 24 * 60 * 60 * 1000

/** Fills an empty store with the demo newsroom, through the use-cases and as if its people had worked for two weeks. Gives false, and changes nothing, when the store has people already. */
export async function seedDemo(): Promise<boolean> {
  if ((await (await read()).$count(tables.people)) > 0) return false
  const from = now()
  let at = new Date(from.getTime() - NEWSROOM_AGE_MS)
  const restore = setClock(() => at)
  try {
    const drawings = drawPictures()
    await seedTaxonomy()
    const actors = await seedPeople(mintActor({ kind: 'system', reason: 'demo' }))
    const upload = uploaderOf(await drawings)
    const made = new Map<string, string>()
    // By time over all briefings, so that the audit log reads as a newsroom's does.
    const plays = DEMO_BRIEFINGS.flatMap(seed => playOf(seed, { actors, from, upload, made }))
    for (const play of plays.sort((a, b) => a.at.getTime() - b.at.getTime())) {
      at = play.at
      await play.run()
    }
  } finally {
    restore()
  }
  return true
}

/** What the library knows of a drawing from its first use on. */
type Known = { alt: string; credit: NodeJson<'figure'>['attrs']['credit'] }
type Upload = (actor: Actor, name: PictureName, known: Known) => Promise<string>
/** `made` holds the ids of the briefings that stand already, by slug. */
type Newsroom = { actors: Record<CastName, Actor>; from: Date; upload: Upload; made: Map<string, string> }

function playOf(
  seed: SeedBriefing,
  { actors, from, upload, made }: Newsroom,
): { at: Date; run: () => Promise<unknown> }[] {
  const writer = actors[seed.writer]
  const { createdAt, steps } = stepsOf(seed.story, { writer, editor: actors.editor, from })
  let id = ''
  const create = async () => {
    id = await start(seed, { writer, from, upload, made })
    made.set(seed.slug, id)
  }
  return [{ at: createdAt, run: create }, ...steps.map(({ at, run }) => ({ at, run: () => run(id) }))]
}

async function start(
  seed: SeedBriefing,
  { writer, from, upload, made }: Omit<Newsroom, 'actors'> & { writer: Actor },
): Promise<string> {
  const { slug, locale, series, tags } = seed
  const hero = creditedHero(seed)
  const { id } = await createBriefing(writer, {
    ...{ slug, locale, series, tags, timeZone: TIME_ZONE },
    hero: seed.hero && { ...hero, mediaId: await upload(writer, seed.hero.picture, hero) },
    assignee: writer.kind === 'person' ? writer.id : null,
    dueAt: seed.dueInHours === undefined ? null : new Date(from.getTime() + seed.dueInHours * 3_600_000).toISOString(),
    document: await withIds(seed.document, { pictureOf: (name, known) => upload(writer, name, known), made }),
  })
  return id
}

function creditedHero({ hero, locale, writer }: SeedBriefing) {
  const { name } = CAST[writer]
  const korean = { text: `(출처 : 행간 그래픽랩, ${name} 편집)`, source: '행간 그래픽랩', editedBy: [name] }
  const english = {
    text: `(Source: Haenggan Graphics, edited by ${name})`,
    source: 'Haenggan Graphics',
    editedBy: [name],
  }
  return {
    alt: hero?.alt ?? '',
    caption: hero?.caption ?? null,
    credit: locale === 'ko' ? korean : english,
    focal: { x: 0.5, y: 0.5 },
  }
}

type Ids = { pictureOf: (name: PictureName, known: Known) => Promise<string>; made: Map<string, string> }

/** Figures name a drawing, and related boxes name slugs, until those have ids. */
async function withIds(document: DocumentJson, { pictureOf, made }: Ids): Promise<DocumentJson> {
  const visit = async (node: NodeJson): Promise<NodeJson> => {
    if (node.type === 'related') {
      return { ...node, attrs: { briefings: node.attrs.briefings.map(slug => idOf(made, slug)) } }
    }
    const content = await Promise.all(childrenOf(node).map(visit))
    if (node.type === 'figure') {
      const mediaId = await pictureOf(node.attrs.mediaId as PictureName, node.attrs)
      return { ...node, attrs: { ...node.attrs, mediaId }, content }
    }
    return content.length ? ({ ...node, content } as NodeJson) : node
  }
  return { ...document, content: await Promise.all(document.content.map(visit)) }
}

function idOf(made: Map<string, string>, slug: string): string {
  const id = made.get(slug)
  if (!id) throw new Error(`${slug} is not made yet`)
  return id
}

function uploaderOf(drawings: Record<PictureName, Buffer>): Upload {
  return async (actor, name, { alt, credit }) => {
    const media = await uploadPicture(actor, { filename: `${name}.jpg`, bytes: drawings[name] })
    if (media.alt === null) await updateMedia(actor, { id: media.id, version: media.version, alt, credit })
    return media.id
  }
}
