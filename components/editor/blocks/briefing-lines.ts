import type { DisplayStatus } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'

/** What a related box tells of one briefing; `missing` when this person cannot open it. */
export type BriefingLine = { title: string; status: DisplayStatus } | 'missing'

const lines = new Map<string, Promise<BriefingLine>>()

/** Title and state of a briefing. Asked for once per page; after a failure the next call asks again. Throws `DeskProblem`. */
export function briefingLine(id: string): Promise<BriefingLine> {
  const known = lines.get(id)
  if (known) return known
  const asked = ask(id)
  lines.set(id, asked)
  asked.catch(() => lines.delete(id))
  return asked
}

/** Keeps what a search answered, so that it need not be asked for. */
export function rememberLine({ id, title, status }: { id: string; title: string; status: DisplayStatus }): void {
  lines.set(id, Promise.resolve({ title, status }))
}

async function ask(id: string): Promise<BriefingLine> {
  try {
    const { title, status } = await desk.briefings.get(id)
    return { title, status }
  } catch (error) {
    if (error instanceof DeskProblem && error.problem.code === 'not-found') return 'missing'
    throw error
  }
}
