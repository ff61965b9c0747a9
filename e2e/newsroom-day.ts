import { setTimeout as sleep } from 'node:timers/promises'
import type { Desk, Json } from './desk.ts'
import { Ledger } from './ledger.ts'
import type { Random } from './random.ts'
import type { Writer } from './writer.ts'

type People = { reporter: Desk; editor: Desk }

/** What was saved before a submission was sent must be in the revision that the answer names. */
export type Submission = { revision: number; saved: string[] }

/** Takes one briefing round and round: submit, approve, publish or schedule, sometimes withdraw, reopen; until the server is gone. */
export async function workTheDesk(
  { reporter, editor }: People,
  { ledger, writers, random }: { ledger: Ledger; writers: Writer[]; random: Random },
): Promise<Submission[]> {
  const { id } = ledger
  const submissions: Submission[] = []
  const pause = (longest: number) => sleep(random.between(10, longest))
  try {
    for (;;) {
      await pause(700)
      const saved = writers.flatMap(writer => [...writer.saved])
      const submitted = await ledger.take('submit', () => reporter.submit(id))
      if (submitted) submissions.push({ revision: submitted.revision, saved })
      await pause(80)
      while (!(await ledger.take('approve', () => editor.approve(id)))) await editor.step('POST', id, '/revisions')
      if (random.chance(0.4))
        await ledger.take('schedule', () => editor.schedule(id, inSeconds(random.between(0.5, 2))))
      if (random.chance(0.8)) await ledger.take('publish', () => editor.publish(id))
      if (random.chance(0.2)) await ledger.take('withdraw', () => editor.withdraw(id))
      await pause(80)
      await ledger.take('reopen', () => reporter.reopen(id))
    }
  } catch (error) {
    if (isGone(error)) return submissions
    throw error
  }
}

/** Makes and approves these briefings, each with a publication scheduled soon. */
export async function scheduleSome({ reporter, editor }: People, briefings: Json[], random: Random): Promise<Ledger[]> {
  const ledgers: Ledger[] = []
  for (const fields of briefings) {
    const { id } = await reporter.create(fields)
    const ledger = new Ledger(id)
    ledgers.push(ledger)
    await ledger.take('submit', () => reporter.submit(id))
    await ledger.take('approve', () => editor.approve(id))
    await ledger.take('schedule', () => editor.schedule(id, inSeconds(random.between(0.5, 1.8))))
  }
  return ledgers
}

/** The next whole second at least so many seconds from now. */
function inSeconds(seconds: number): Date {
  return new Date(Math.ceil((Date.now() + seconds * 1_000) / 1_000) * 1_000)
}

/** True for a request that the killed server did not answer. */
function isGone(error: unknown): boolean {
  return error instanceof TypeError && /fetch failed|terminated/.test(error.message)
}
