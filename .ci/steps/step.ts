/** How many tests a step ran, by outcome. */
export type Count = { passed: number; failed: number; skipped: number }

/** What a step ends with: its count, a short word for the summary, and all its output when something failed. */
export type Outcome = Count & { note?: string; output?: string }

/** One named part of `npm test`. It never throws for a failing check: it counts it. */
export type Step = { name: string; run: () => Promise<Outcome> }

/** The outcome of a step that is itself one test. */
export function single(ok: boolean, output: string, note?: string): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, note, output: ok ? undefined : output }
}
