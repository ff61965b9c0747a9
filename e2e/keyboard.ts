import type { Locator, Page } from 'playwright/test'

const CONTROLS =
  'a[href], button, input, select, textarea, summary, [contenteditable="true"], [tabindex]:not([tabindex="-1"])'

/** Marks every control that a person can see and use, and gives what each is called, by its mark. */
export function markControls(page: Page): Promise<Record<string, string>> {
  return page.evaluate(selector => {
    const found: Record<string, string> = {}
    for (const [index, element] of [...document.querySelectorAll<HTMLElement>(selector)].entries()) {
      const usable = element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], [disabled]')
      if (!usable || element.tabIndex < 0 || element.getAttribute('type') === 'hidden') continue
      element.dataset.mark = String(index)
      const text = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''
      found[index] = `${element.tagName.toLowerCase()} ${text}`
    }
    return found
  }, CONTROLS)
}

/** The marks of the controls that the Tab key stops at, in order, until it comes round or `most` stops were made. */
export async function tabRound(page: Page, most: number): Promise<string[]> {
  const stops: string[] = []
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab')
    const mark = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.mark ?? '')
    if (mark !== '' && stops[0] === mark) break
    stops.push(mark)
  }
  return stops
}

/** Presses Tab, or Shift+Tab, until this control has the focus. Throws when it never does. */
export async function tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const element = await control.elementHandle()
  for (let stop = 0; stop < 120; stop++) {
    await control.page().keyboard.press(key)
    if (await element?.evaluate(one => one === document.activeElement)) return
  }
  throw new Error(`The keyboard does not reach ${control}.`)
}
