/** True when a key belongs to the input method: a syllable is being composed, or this key ends one. Safari says the latter by the code alone. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}
