import type { OpenSuggestion } from '#lib/document/suggestions.ts'

const LOOKS: Record<string, string> = {
  bold: 'font-weight: 700',
  italic: 'font-style: italic',
  strike: 'text-decoration-line: underline line-through',
  highlight: 'background: var(--stet-amber-soft)',
}

let sheet: CSSStyleSheet | null = null
let written = ''

/** Gives every open suggestion in the page the colour of its author, and suggested formatting its look: by style rules, so that typing draws nothing anew. */
export function colourAuthors(open: OpenSuggestion[], colorOf: (id: string) => string | null): void {
  const css = open.flatMap(one => rulesOf(one, colorOf(one.id))).join('\n')
  if (css === written) return
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  written = css
  sheet.replaceSync(css)
}

function rulesOf({ id, formats }: OpenSuggestion, color: string | null): string[] {
  const place = `.stet-text [data-id="${id}"], .stet-text [data-modification="${id}"]`
  const looks = formats.flatMap(({ comes }) => (comes && LOOKS[comes] ? [LOOKS[comes]] : []))
  return [
    ...(color ? [`${place} { --stet-author: ${color} }`] : []),
    ...[...new Set(looks)].map(look => `.stet-text [data-modification="${id}"] { ${look} }`),
  ]
}
