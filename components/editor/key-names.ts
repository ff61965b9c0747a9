const MAC: Record<string, string> = {
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Enter: '↵',
}
const OTHERS: Record<string, string> = { Mod: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' }

/** Keys as a person knows them on this device: `Mod+Alt+2` is ⌘⌥2 on a Mac and Ctrl+Alt+2 elsewhere. */
export function keysOf(keys: string): string {
  const names = isMac() ? MAC : OTHERS
  return keys
    .split('+')
    .map(key => names[key] ?? key)
    .join(isMac() ? '' : '+')
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
