// The joiner stays between two parts of an emoji, where it is a letter of its own.
const INVISIBLE = /[\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu
const LONE_JOINER =
  /(?<!\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu
const CONTROLS = /[^\P{Cc}\t\n]/gu
// A number and its unit belong on one line; everywhere else a program meant the width of a space.
const LAYOUT_SPACE = /(?<!\d)\u00A0|\u00A0(?![\p{L}%‰°])/gu

/** Text in NFC with every line ended by \n, without what nobody sees: zero-width and direction marks, control characters, halves of characters, spaces that do not break where they only fill. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(LONE_JOINER, '')
    .replace(LAYOUT_SPACE, ' ')
}
