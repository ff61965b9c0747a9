const HANGUL_PER_MINUTE = 500
const WORDS_PER_MINUTE = 265

export type Reading = { hangul: number; latinWords: number; numbers: number }

/** How much there is to read: Hangul syllables, runs of Latin letters, runs of digits. */
export function countReading(text: string): Reading {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return {
    hangul: count(/[\uAC00-\uD7A3]/g),
    latinWords: count(/\p{Script=Latin}+/gu),
    numbers: count(/\d+(?:[.,]\d+)*/g),
  }
}

/** Seconds to read `text` (as `renderText` gives it), rounded: 500 Hangul syllables or 265 other words a minute. */
export function readingTimeSeconds(text: string): number {
  return secondsFor(countReading(text.normalize('NFC')))
}

/** The same for what was counted before. */
export function secondsFor({ hangul, latinWords, numbers }: Reading): number {
  return Math.round((hangul / HANGUL_PER_MINUTE + (latinWords + numbers) / WORDS_PER_MINUTE) * 60)
}
