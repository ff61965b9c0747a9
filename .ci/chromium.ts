import { accessSync, constants } from 'node:fs'
import path from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of the system's Chromium: `STET_CHROMIUM` when set, else the first one in /usr/bin or on PATH; null when there is none. */
export function findChromium(): string | null {
  if (process.env.STET_CHROMIUM) return process.env.STET_CHROMIUM
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean)]
  const places = folders.flatMap(folder => NAMES.map(name => path.join(folder, name)))
  return places.find(isExecutable) ?? null
}

/** Flags that let Chromium run as root and keep it from calling out by itself. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
