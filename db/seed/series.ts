import type { DocumentJson } from '#lib/document/document-json.ts'
import { heading, newsletterBox, paragraph } from './document-of.ts'

type Series = { slug: string; name: string; section: string; keyPoints: number | null; template: DocumentJson | null }

/** The recurring formats of the demo newsroom; new briefings start with their templates. */
export const SERIES: Series[] = [
  { slug: 'morning-tech', name: '모닝테크', section: 'technology', keyPoints: 3, template: template('ko') },
  { slug: 'chip-watch', name: '칩 워치', section: 'business', keyPoints: 3, template: template('ko') },
  { slug: 'policy-note', name: '정책 노트', section: 'policy', keyPoints: 3, template: template('ko') },
  { slug: 'field-notes', name: 'Field Notes', section: 'world', keyPoints: 3, template: template('en') },
  { slug: 'slow-read', name: '느린 읽기', section: 'technology', keyPoints: null, template: null },
]

/** Three key points to fill, an opening, one section with an emoji, and the newsletter box at the end. */
function template(locale: 'ko' | 'en'): DocumentJson {
  const guide = {
    ko: {
      opening: '무슨 일이 있었는지 두세 문장으로 씁니다.',
      title: '왜 지금인가',
      section: '배경과 숫자, 다음에 볼 것을 씁니다.',
    },
    en: {
      opening: 'Say what happened in two or three sentences.',
      title: 'Why now',
      section: 'Give the background, the numbers, and what to watch next.',
    },
  }[locale]
  return {
    type: 'doc',
    content: [
      { type: 'title' },
      { type: 'deck' },
      { type: 'keyPoints', content: [{ type: 'keyPoint' }, { type: 'keyPoint' }, { type: 'keyPoint' }] },
      paragraph(guide.opening),
      heading('👉', guide.title),
      paragraph(guide.section),
      newsletterBox(locale),
    ],
  }
}
