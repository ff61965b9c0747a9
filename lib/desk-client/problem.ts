import type { FailedCheck } from '#lib/briefings/briefing.ts'

/** The body of a refusal: RFC 9457 with the program's extensions. `code` 'offline' is made here when no answer came. */
export type ProblemBody = {
  status: number
  code: string
  title: string
  detail: string
  requestId?: string
  reason?: string
  errors?: { pointer: string; code: string; message: string }[]
  checks?: FailedCheck[]
  current?: unknown
  choices?: { label: string; wallTime: string; offset: string }[]
}

/** A refused or unanswered call. `problem.code` and `problem.reason` choose the sentence that the person sees. */
export class DeskProblem extends Error {
  readonly problem: ProblemBody

  constructor(problem: ProblemBody) {
    super(problem.detail)
    this.name = 'DeskProblem'
    this.problem = problem
  }
}
