const HANGUL_PER_MINUTE = 500
const WORDS_PER_MINUTE = 265

/** How much there is to read: Hangul syllables, runs of Latin letters, runs of digits. */
export function countReading(text: string): { hangul: number; latinWords: number; numbers: number } {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return {
    hangul: count(/[\uAC00-\uD7A3]/g),
    latinWords: count(/\p{Script=Latin}+/gu),
    numbers: count(/\d+(?:[.,]\d+)*/g),
  }
}

/** Seconds to read `text` (as `renderText` gives it), rounded: 500 Hangul syllables or 265 other words a minute. */
export function readingTimeSeconds(text: string): number {
  const { hangul, latinWords, numbers } = countReading(text.normalize('NFC'))
  return Math.round((hangul / HANGUL_PER_MINUTE + (latinWords + numbers) / WORDS_PER_MINUTE) * 60)
}
