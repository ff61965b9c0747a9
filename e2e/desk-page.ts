import { expect, type Locator, type Page } from 'playwright/test'

/** The text of the open briefing, to write in. */
export function textOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Text of the briefing' })
}

/** Signs in as people do: by the form. */
export async function signInByForm(page: Page, url: string, { email, password }: { email: string; password: string }) {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/desk$/)
}

/** Replaces what stands in one block of the text, once the text may be written in. */
export async function writeIn(page: Page, block: Locator, text: string): Promise<void> {
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'true', { timeout: 15_000 })
  await block.click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.insertText(text)
  await expect(block).toHaveText(text)
}

/** Waits until the editor says that everything here is saved. */
export async function untilSaved(page: Page): Promise<void> {
  // While a page streams in, a hidden copy of it stands beside the content.
  await expect(page.locator('#content').getByTestId('save-status')).toContainText('Saved', { timeout: 15_000 })
}

/** Chooses a verb that is not the page's first one. */
export async function chooseVerb(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name }).click()
}

/** Where the briefing stands, as the bar above the text says. */
export function stateOf(page: Page): Locator {
  return page.getByRole('region', { name: 'This briefing', exact: true })
}

/** The next full minute at least so many seconds away: the instant, and date and time on a Seoul clock. */
export function minuteInSeoul(seconds: number): { at: Date; date: string; time: string } {
  const at = new Date(Math.ceil((Date.now() + seconds * 1_000) / 60_000) * 60_000)
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Seoul',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at)
  const [date = '', time = ''] = parts.split(' ')
  return { at, date, time }
}
