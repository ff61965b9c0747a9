import type { MentionKind } from '#lib/document/document-json.ts'
import { matchingItems } from '../menus/matching-items.ts'

/** Somebody or something that a sentence can name. */
export type MentionItem = { kind: MentionKind; id: string; label: string }
/** Who and what can be mentioned. */
export type Mentionable = { people: { id: string; name: string }[]; tags: { slug: string; name: string }[] }

const MOST = 8

/** The people or tags that `query` finds, at most eight: by the beginning of a name or one of its words, and in Korean by what is typed of a syllable so far or by first consonants. */
export function mentionItems({ people, tags }: Mentionable, kind: MentionKind, query: string): MentionItem[] {
  const all: MentionItem[] =
    kind === 'person'
      ? people.map(({ id, name }) => ({ kind, id, label: name }))
      : tags.map(({ slug, name }) => ({ kind, id: slug, label: name }))
  const findable = all.map(item => ({ item, words: wordsOf(item.label) }))
  return matchingItems(findable, query)
    .slice(0, MOST)
    .map(({ item }) => item)
}

/** A query holds no space, so a name of several words is found without them too. */
function wordsOf(label: string): string {
  return `${label} ${label.replaceAll(' ', '')}`
}
