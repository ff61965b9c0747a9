import { disassemble, getChoseong } from 'es-hangul'

type Findable = { words: string }

/**
 * The items that `query` finds, best first and else in their order; all of them for an empty query. Each item's `words` are Korean
 * and English. A query may be the beginning of a word, a syllable that is still being composed (`젬` on its way to `제목`), or
 * first consonants (`ㅈㅁ`).
 */
export function matchingItems<Item extends Findable>(items: Item[], query: string): Item[] {
  const asked = plain(query)
  if (!asked) return items
  const ranked = items.map(item => ({ item, rank: Math.min(...words(item).map(word => rankOf(word, asked))) }))
  return ranked
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}

const NONE = 9
const LONE = /^[ㄱ-ㅎ]$/

function words({ words }: Findable): string[] {
  return words.split(' ').map(plain)
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().trim()
}

function rankOf(word: string, query: string): number {
  if (word === query) return 0
  if (disassemble(word).startsWith(disassemble(query))) return 1
  if (beginsLike(word, query)) return 2
  return query.length > 1 && word.includes(query) ? 3 : NONE
}

/** Letter by letter: a lone consonant stands for any syllable that begins with it. Two typed in a row may have become one (`ㄱㅅ`, `ㄳ`). */
function beginsLike(word: string, query: string): boolean {
  const letters = [...query].flatMap(letter => (/[ㄱ-ㅎ]/.test(letter) ? [...disassemble(letter)] : letter))
  const syllables = [...word]
  if (!letters.some(letter => LONE.test(letter)) || letters.length > syllables.length) return false
  return letters.every((letter, index) => {
    const syllable = syllables[index] ?? ''
    return LONE.test(letter) ? getChoseong(syllable) === letter : syllable === letter
  })
}
