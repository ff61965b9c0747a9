import type { PasteSource } from './pasted.ts'

/** What gives each program away. The first that fits wins: Outlook writes as Word does, Hancom names styles as nobody else. */
const SIGNS: [PasteSource, RegExp][] = [
  ['google-docs', /docs-internal-guid|id=["']?docs-|google-sheets-html-origin/i],
  ['hwp', /class=["']?HStyle\d|hwp_editor_board_content|data-hwpjson|content=["']?Hancom|함초롬(바탕|돋움)|Hnc\\/i],
  ['word-web', /data-ccp-|class=["'][^"']{0,300}\b(OutlineElement|TextRun|NormalTextRun)\b|SCXW\d/i],
  ['libre-office', /content=["']?(LibreOffice|OpenOffice)/i],
  ['mail', /class=["'][^"']{0,300}(gmail_|yahoo_quoted|moz-(cite|forward)|protonmail_)|type=["']?cite|divRplyFwdMsg/i],
  ['word', /urn:schemas-microsoft-com:office|class=["']?Mso|mso-list|content=["']?(Microsoft Word|Word\.Document)/i],
  ['notion', /notionvc:|class=["'][^"']{0,300}notion-/i],
]

/** The program that wrote this HTML, as far as its habits tell. */
export function sourceOf(html: string): PasteSource {
  return SIGNS.find(([, sign]) => sign.test(html))?.[0] ?? 'web'
}
