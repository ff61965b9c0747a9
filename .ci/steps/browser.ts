import { existsSync, readFileSync } from 'node:fs'
import { findChromium } from '../chromium.ts'
import { execute } from './execute.ts'
import { type Step, single } from './step.ts'

const PACKAGES = ['chromium', 'fonts-noto-cjk']

/** A browser and Korean letters for the newsroom stories: installed by root on Debian, asked for anywhere else. */
export const browser: Step = {
  name: 'Chromium and Korean fonts',
  run: async () => {
    if (await isComplete()) return single(true, '', findChromium() ?? undefined)
    if (!mayInstall()) return single(false, ADVICE)
    const installed = await install()
    return single(await isComplete(), `${installed}\n${ADVICE}`, 'installed')
  },
}

const ADVICE = `The browser tests need Chromium and a font with Korean letters.
Debian or Ubuntu: sudo apt-get install ${PACKAGES.join(' ')}
Anywhere else: install Chromium or Chrome and Noto Sans CJK, and set STET_CHROMIUM to the browser's path.`

async function isComplete(): Promise<boolean> {
  const chromium = findChromium()
  return chromium !== null && existsSync(chromium) && (await hasKoreanFont())
}

async function hasKoreanFont(): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const fonts = await execute('fc-list', [':lang=ko', 'family'])
  return fonts.ok && fonts.output.trim() !== ''
}

function mayInstall(): boolean {
  const release = '/etc/os-release'
  const isDebian = existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
  return isDebian && process.getuid?.() === 0
}

async function install(): Promise<string> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await execute('apt-get', ['update'], { env })
  const packages = await execute('apt-get', ['install', '-y', '--no-install-recommends', 'fontconfig', ...PACKAGES], {
    env,
  })
  return update.output + packages.output
}
