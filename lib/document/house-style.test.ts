import { describe, expect, it } from 'vitest'
import type { DocumentJson } from './document-json.ts'
import { hintsIn, hintsOf } from './house-style.ts'

/** The line with every change applied, and the kinds of what was found. */
function corrected(line: string): string {
  return hintsIn(line).reduceRight(
    (text, { from, to, use }) => text.slice(0, from) + (use ?? text.slice(from, to)) + text.slice(to),
    line,
  )
}
const kinds = (line: string) => hintsIn(line).map(({ kind }) => kind)

describe('hintsIn', () => {
  it.each([
    ['그는 "좋다"고 말했다', '그는 “좋다”고 말했다'],
    ["'AI 기본법'이 통과됐다", '‘AI 기본법’이 통과됐다'],
    ["It's the '90s, isn't it?", 'It’s the ’90s, isn’t it?'],
    ['He said "yes" (and "no")', 'He said “yes” (and “no”)'],
    ['그는 “회장이 “간다”고 했다”고 전했다', '그는 “회장이 ‘간다’고 했다”고 전했다'],
    ['한국∙미국ㆍ일본・중국', '한국·미국·일본·중국'],
    ['공장이 공장이 늘었다', '공장이 늘었다'],
    ['It is the the end', 'It is the end'],
    ['두  칸  띄움', '두 칸 띄움'],
    ['그랬다 . 정말 ?', '그랬다. 정말?'],
    ['Really , yes :', 'Really, yes:'],
    ['그래서... 결국', '그래서… 결국'],
    ['２０２６년 ＡＩ 시장 ３５％', '2026년 AI 시장 35%'],
    ['컨텐츠 리더쉽이 몇일 만에', '콘텐츠 리더십이 며칠 만에'],
    ['He recieved it untill May', 'He received it until May'],
  ])('%s', (line, right) => {
    expect(corrected(line)).toBe(right)
    expect(hintsIn(right)).toEqual([])
  })

  it('says of brackets only that one is alone', () => {
    expect(hintsIn('삼성(005930 주가')).toMatchObject([{ kind: 'brackets', found: '(', use: null }])
    expect(kinds('“그렇다고 했다')).toEqual(['brackets'])
    expect(kinds('닫기만 했다」')).toEqual(['brackets'])
  })

  it.each([
    'A 5\'10" player and a 27" screen',
    '1) 첫째, 가) 둘째',
    '(출처 : 로이터, 김기자 편집)',
    '하루 하루 달라진다',
    '한국·미국은 “그렇다”고 했다.',
    'He said that that was it. Bulletproof',
    '값은 .5이고 버전은 v2.0.1',
    '• 첫 줄',
    '컨셉트를 새로 잡았다',
  ])('leaves alone: %s', line => {
    expect(hintsIn(line)).toEqual([])
  })

  it('is quick on a line made to be slow', () => {
    const before = performance.now()
    for (const line of ['"'.repeat(5_000), 'ab '.repeat(20_000), `${' '.repeat(50_000)}a`, '('.repeat(20_000)])
      hintsIn(line)
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})

describe('hintsOf', () => {
  it('names the block, counts a mention as one, and leaves code and notes alone', () => {
    const doc: DocumentJson = {
      type: 'doc',
      content: [
        { type: 'title', content: [{ type: 'text', text: '컨텐츠' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'mention', attrs: { kind: 'person', id: 'p', label: '김 기자' } },
            { type: 'text', text: ' 말...' },
            { type: 'text', text: '"x"', marks: [{ type: 'code' }] },
          ],
        },
        { type: 'internalNote', content: [{ type: 'paragraph', content: [{ type: 'text', text: '"메모"' }] }] },
      ],
    }
    expect(hintsOf(doc)).toEqual([
      { kind: 'loanword', from: 0, to: 3, found: '컨텐츠', use: '콘텐츠', path: '/document/content/0' },
      { kind: 'ellipsis', from: 3, to: 6, found: '...', use: '…', path: '/document/content/1' },
    ])
  })
})
