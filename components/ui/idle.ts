/** Resolves when the browser has nothing else to do, after `longest` milliseconds at the latest. */
export function idle(longest: number): Promise<void> {
  return new Promise(resolve => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: longest })
    else setTimeout(resolve, 50)
  })
}
