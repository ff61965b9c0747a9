import { expect, it } from 'vitest'
import { frontMatter } from './front-matter.ts'

it.each([
  ['no front matter', '# 글\n---\n', { title: null, deck: null, tags: [], body: '# 글\n---\n' }],
  [
    'lists in lines',
    '---\r\ntitle: 제목: 둘\r\ntags:\r\n  - 하나\r\n  - "둘, 셋"\r\n---\r\n글',
    { title: '제목: 둘', deck: null, tags: ['하나', '둘, 셋'], body: '글' },
  ],
  [
    'a list in one line',
    "---\ntags: ['a', b]\nsubtitle: 부제\n---\n",
    { title: null, deck: '부제', tags: ['a', 'b'], body: '' },
  ],
  ['an open block is text', '---\ntitle: x\n', { title: null, deck: null, tags: [], body: '---\ntitle: x\n' }],
])('%s', (_, text, expected) => {
  expect(frontMatter(text)).toEqual(expected)
})
