import { parseHTML } from 'linkedom'
import { act } from 'react'
import { expect, it, vi } from 'vitest'
import { useDraft } from './use-draft.ts'

const { window, document } = parseHTML('<!doctype html><html><body></body></html>')
Object.assign(globalThis, { window, document, IS_REACT_ACT_ENVIRONMENT: true })
const { createRoot } = await import('react-dom/client')

type Save = (value: string) => Promise<boolean>

type Draft = ReturnType<typeof useDraft<string>>

function Field({ save, told }: { save: Save; told: (draft: Draft) => void }) {
  told(useDraft<string>('', save))
  return null
}

async function open(save: Save) {
  let draft: Draft | undefined
  const told = (now: Draft) => {
    draft = now
  }
  const root = createRoot(document.createElement('div'))
  await act(() => root.render(<Field save={save} told={told} />))
  return {
    draft: () => draft as Draft,
    close: () => act(() => root.unmount()),
  }
}

it('sends what was typed when the field goes away, once', async () => {
  const save = vi.fn<Save>(async () => true)
  const field = await open(save)
  await act(() => field.draft().type('항'))
  await act(() => field.draft().type('항구'))
  await field.close()
  expect(save.mock.calls).toEqual([['항구']])
  field.draft().flush()
  expect(save).toHaveBeenCalledOnce()
})

it('sends nothing at the end that is kept, refused or on its way', async () => {
  const untouched = vi.fn<Save>(async () => true)
  await (await open(untouched)).close()
  expect(untouched).not.toHaveBeenCalled()
  const refused = vi.fn<Save>(async () => false)
  const field = await open(refused)
  await act(() => field.draft().type('항구'))
  await act(async () => expect(await field.draft().keep()).toBe(false))
  expect(field.draft().value).toBe('항구')
  await field.close()
  expect(refused).toHaveBeenCalledOnce()
})

it('leaves alone what is typed while something is saved', async () => {
  const answers: ((isKept: boolean) => void)[] = []
  const save = vi.fn<Save>(() => new Promise(resolve => answers.push(resolve)))
  const field = await open(save)
  await act(() => field.draft().type('항'))
  await act(() => void field.draft().keep())
  await act(() => field.draft().type('항구'))
  await act(async () => answers[0]?.(true))
  expect(field.draft().value).toBe('항구')
  await field.close()
  expect(save.mock.calls).toEqual([['항'], ['항구']])
})
