import { expect, it } from 'vitest'
import { type Highlight, highlightsOf } from './highlight.ts'

const words = (body: string) => ({ title: '', keyPoints: [], body })
const marked = ({ text, ranges }: Highlight) =>
  ranges.toReversed().reduce((all, [from, to]) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, text)

it.each([
  ['일본', '미국과 일본의 밀월, 할 일 본격', '미국과 [일본]의 밀월, 할 일 본격'],
  ['반도체공장', '반도체 공장과 반도체공장', '[반도체 공장]과 [반도체공장]'],
  ['반도체 공장', '반도체공장', '[반도체공장]'],
  ['ai칩', "'AI 칩' AI칩을 SAI칩", "'[AI 칩]' [AI칩]을 SAI칩"],
  ['sej', 'Sejin 김세진', '[Sej]in 김세진'],
  ['ai', 'AI, aid', '[AI], aid'],
  ['ai', 'ＡＩ ㈜에이아이', '[ＡＩ] ㈜에이아이'],
  ['주', '㈜에이', '[㈜]에이'],
  ['일본', '일본'.normalize('NFD'), `[${'일본'.normalize('NFD')}]`],
  ['일본'.normalize('NFD'), '일본', '[일본]'],
  ['.*', '아무 글', ''],
  ['<b>', '<b>굵게</b>', '<[b]>굵게</[b]>'],
])('marks %j in %j', (typed, text, wanted) => {
  expect(highlightsOf(typed, words(text)).map(marked)).toEqual(wanted === '' ? [] : [wanted])
})

it('names the field, and gives each key point that has a hit', () => {
  expect(highlightsOf('일본', { title: '일본 부상', keyPoints: ['미중', '일본은'], body: '없다' })).toEqual([
    { field: 'title', text: '일본 부상', ranges: [[0, 2]] },
    { field: 'keyPoints', text: '일본은', ranges: [[0, 2]] },
  ])
})

it('chooses the passage with most of the terms, and cuts no character in two', () => {
  const filler = '😀가나다 '.repeat(100)
  const [found, ...others] = highlightsOf('일본 공장', words(`${filler}일본 ${filler}공장 그리고 일본 ${filler}`))
  expect(others).toEqual([])
  expect(found && marked(found)).toContain('[공장] 그리고 [일본]')
  expect(found?.text.isWellFormed()).toBe(true)
  expect(found?.text.length).toBeLessThanOrEqual(162)
  const [solid] = highlightsOf('일본', words(`${'😀'.repeat(99)}일본${'😀'.repeat(99)}`))
  expect([solid?.text.isWellFormed(), solid && marked(solid).includes('[일본]')]).toEqual([true, true])
})
