import { type Json, Refused } from './desk.ts'

export type StepName = 'submit' | 'approve' | 'reopen' | 'publish' | 'withdraw' | 'schedule'

/** What the desk acknowledged about one briefing, and what was under way when the server died. */
export class Ledger {
  readonly id: string
  /** Answers by step, in order. */
  readonly acknowledged: { step: StepName; answer: Json }[] = []
  /** Steps that were sent and never answered: each may have happened, once, or not. */
  readonly unanswered: StepName[] = []

  constructor(id: string) {
    this.id = id
  }

  /** Carries out one step and writes down how it ended; gives the answer, or null when the desk refused it. Throws when the server is gone. */
  async take(step: StepName, work: () => Promise<Json>): Promise<Json | null> {
    try {
      const answer = await work()
      this.acknowledged.push({ step, answer })
      return answer
    } catch (error) {
      if (error instanceof Refused && error.status < 500) return null
      this.unanswered.push(step)
      throw error
    }
  }

  get last(): Json | null {
    return this.acknowledged.at(-1)?.answer ?? null
  }

  /** The lowest and the highest number of times that `step` may have happened. */
  range(...steps: StepName[]): [number, number] {
    const sure = this.acknowledged.filter(({ step }) => steps.includes(step)).length
    return [sure, sure + this.unanswered.filter(step => steps.includes(step)).length]
  }

  /** The schedules that the desk acknowledged: id and instant. */
  get schedules(): { id: string; dueAt: number }[] {
    return this.acknowledged
      .filter(({ step }) => step === 'schedule')
      .flatMap(({ answer }) =>
        answer.schedules.filter((one: Json) => one.status === 'active' && one.kind === 'publish'),
      )
      .map(({ id, dueAt }: Json) => ({ id, dueAt: Date.parse(dueAt) }))
  }
}
