import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'

const SCHEMES = ['light', 'dark'] as const

/** Notes every console error, uncaught error and broken policy of a page from now on, with the address where it happened. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(`${page.url()}: ${error.message}`))
  page.on('console', message => {
    if (message.type() !== 'error') return
    // The browser itself says so of a page that is answered with 404 or 410.
    const own = message.location().url === page.url() && message.text().startsWith('Failed to load resource')
    if (!own) faults.push(`${page.url()}: ${message.text()} (${message.location().url})`)
  })
  return faults
}

/** What axe finds serious or critical on what is shown now, in light and in dark, and whether it is wider than the window. */
export async function problemsOn(page: Page, name: string): Promise<string[]> {
  const problems: string[] = []
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme })
    await page.waitForFunction(isCalm, colorScheme, { timeout: 15_000 })
    const axe = new AxeBuilder({ page })
    // Only colours differ in the dark.
    if (colorScheme === 'dark') axe.withRules('color-contrast')
    const { violations } = await axe.analyze()
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue
      const places = nodes.slice(0, 3).map(({ target, any }) => `${target.join(' ')} (${any[0]?.message ?? ''})`)
      problems.push(`${name}, ${colorScheme}: ${id}, ${nodes.length} times, as at ${places.join('; ')}`)
    }
  }
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const)
  if (wide > window) problems.push(`${name}: ${wide} px wide in a window of ${window} px`)
  return problems
}

/** True once the page has taken over the colour scheme and nothing changes its colours any more. */
function isCalm(scheme: string): boolean {
  const taken = document.documentElement.dataset.mantineColorScheme ?? scheme
  // Chromium lists some transitions on after their end.
  const isMoving = (animation: Animation) => animation instanceof CSSTransition && animation.playState === 'running'
  const moving = document.getAnimations().some(isMoving)
  return taken === scheme && !moving
}
