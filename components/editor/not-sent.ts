const PREFIX = 'stet:not-sent:'

/** Keeps text that could not be sent, on this device, until the person has dealt with it. What was kept before stays. */
export function keepNotSent(briefingId: string, blocks: string[]): void {
  if (blocks.length === 0) return
  const kept = notSent(briefingId)
  const added = blocks.filter(block => !kept.includes(block))
  localStorage.setItem(PREFIX + briefingId, JSON.stringify([...kept, ...added]))
}

/** The text of this briefing that could not be sent. */
export function notSent(briefingId: string): string[] {
  const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + briefingId) ?? '[]')
  return Array.isArray(kept) ? kept.filter(block => typeof block === 'string') : []
}

export function forgetNotSent(briefingId: string): void {
  localStorage.removeItem(PREFIX + briefingId)
}
