/** `text` so that CommonMark (and its tables and strike-through) shows it letter by letter. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<~|#]/g, '\\$&')
    .replace(/!$/, '\\!')
    .replaceAll('&', '&amp;')
    .replace(/\r|\n/g, character => entity(character))
}

/** Inline Markdown as a block: what only means something at the edge of a line loses that meaning. */
export function guardLines(markdown: string): string {
  return markdown
    .replace(/(?:\\\n)+$/, '')
    .split('\n')
    .map(line =>
      line
        .replace(/^[ \t]+/, spaces => [...spaces].map(entity).join(''))
        .replace(/[ \t]+$/, spaces => [...spaces].map(entity).join(''))
        .replace(/^[-+=>:]/, '\\$&')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
    )
    .join('\n')
}

/** An address between `<` and `>`; `safeUrl` has seen to it that it holds neither. */
export function markdownAddress(url: string): string {
  return `<${url.replaceAll('&', '&amp;')}>`
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
