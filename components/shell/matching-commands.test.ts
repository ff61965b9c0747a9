import { describe, expect, it } from 'vitest'
import { matchingCommands } from './matching-commands.ts'

const commands = [
  { id: '1', group: '이동', label: '브리핑', keywords: 'briefings list', run: () => {} },
  { id: '2', group: '설정', label: '화면 밝기: 어둡게', keywords: 'theme dark', run: () => {} },
]
const found = (query: string) => matchingCommands(commands, query).map(({ id }) => id)

describe('matchingCommands', () => {
  it.each([
    ['', ['1', '2']],
    ['브리핑', ['1']],
    ['브리핑'.normalize('NFD'), ['1']],
    ['DARK theme', ['2']],
    ['어둡게 설정', ['2']],
    ['dark list', []],
  ])('%s', (query, ids) => {
    expect(found(query)).toEqual(ids)
  })
})
