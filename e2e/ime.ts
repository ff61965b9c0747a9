import type { CDPSession, Page } from 'playwright/test'

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const FIRST = 0xac00
const VOWELS = 21
const FINALS = 28

/** What stands under the caret after each key of a two-set keyboard: `한` is ㅎ, 하, 한. */
export function stepsOf(syllable: string): string[] {
  const place = syllable.charCodeAt(0) - FIRST
  if (place < 0 || place >= INITIALS.length * VOWELS * FINALS) return [syllable]
  const final = place % FINALS
  const initial = INITIALS[Math.floor(place / FINALS / VOWELS)] ?? ''
  return [initial, String.fromCharCode(FIRST + place - final), ...(final > 0 ? [syllable] : [])]
}

/** A Korean input method that types where the caret of `page` is, through Chromium's composition protocol. */
export async function koreanKeyboard(page: Page) {
  const session = await page.context().newCDPSession(page)
  return {
    /** Composes syllable by syllable; `between` happens in the middle of each, while it is unfinished. */
    type: async (text: string, between: (nth: number) => Promise<void> = async () => {}) => {
      for (const [nth, syllable] of [...text].entries()) {
        for (const [key, composed] of stepsOf(syllable).entries()) {
          await compose(session, composed)
          if (key === 1) await between(nth)
        }
        await session.send('Input.insertText', { text: syllable })
      }
    },
    /** Leaves what is composed unfinished under the caret. */
    begin: async (text: string) => {
      await compose(session, text)
    },
    /** A key that the input method takes for itself. */
    press: (key: string) =>
      session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key }),
  }
}

async function compose(session: CDPSession, text: string): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' })
  await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
}
