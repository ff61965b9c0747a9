import type { Page } from 'playwright'

const BETWEEN_KEYS_MS = 60
const SYLLABLES = [...'가나다라마바사아자차카타파하']

/** From now on the page notes for each key how long it took until what it changed was painted. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    const painted = (done: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = done
        port2.postMessage(null)
      })
    const note = ({ timeStamp }: Event) => painted(() => times.push(performance.now() - timeStamp))
    document.addEventListener('keydown', note, { capture: true })
  })
}

/** Puts the caret at the end of the `n`th block of the text. */
export async function placeCaret(page: Page, n: number): Promise<void> {
  await page.evaluate(index => {
    const text = document.querySelector<HTMLElement>('[role=textbox]')
    const block = text?.children[index]
    if (!text || !block) throw new Error(`there is no block ${index}`)
    block.scrollIntoView({ block: 'center' })
    text.focus()
    getSelection()?.selectAllChildren(block)
    getSelection()?.collapseToEnd()
  }, n)
  await page.waitForTimeout(300)
}

/** Types so many syllables and gives what was noted, in milliseconds. */
export async function keyToPaint(page: Page, keys: number): Promise<number[]> {
  await page.evaluate(() => Object.assign(Reflect.get(window, 'keyTimes'), { length: 0 }))
  await typeKeys(page, keys)
  await page.waitForTimeout(300)
  return page.evaluate(() => [...(Reflect.get(window, 'keyTimes') as number[])])
}

/** Goes on typing in the `n`th block until what it gives is called. */
export async function typeOn(page: Page, n: number): Promise<() => Promise<void>> {
  await placeCaret(page, n)
  let going = true
  const typing = (async () => {
    while (going) await typeKeys(page, 5)
  })()
  return async () => {
    going = false
    await typing
  }
}

/** Each key brings one syllable, as a Korean keyboard without composition would. */
async function typeKeys(page: Page, count: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (let n = 0; n < count; n++) {
    const text = SYLLABLES[n % SYLLABLES.length] ?? ''
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text })
    await page.waitForTimeout(BETWEEN_KEYS_MS)
  }
  await session.detach()
}
