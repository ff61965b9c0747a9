import { AppError } from '#lib/kernel/errors.ts'
import type { FailedCheck } from './briefing.ts'
import { failedChecks } from './checks.ts'
import type { Content } from './revision.ts'

/** Throws `publish-blocked` with the failing checks when a blocking one fails. */
export function assertChecks(content: Content, keyPointsRule: number | null): void {
  refuse(failedChecks({ ...content, keyPointsRule }).filter(({ severity }) => severity === 'blocking'))
}

/** Throws `publish-blocked` when there is no title, whatever else fails: what goes out in an emergency still has a name. */
export function assertTitle(content: Content): void {
  refuse(failedChecks({ ...content, keyPointsRule: null }).filter(({ id }) => id === 'title-present'))
}

function refuse(checks: FailedCheck[]): void {
  if (checks.length === 0) return
  throw new AppError('publish-blocked', checks.map(({ message }) => message).join(' '), { reason: 'checks', checks })
}
