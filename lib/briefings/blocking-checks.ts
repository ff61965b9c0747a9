import { AppError } from '#lib/kernel/errors.ts'
import { failedChecks } from './checks.ts'
import type { Content } from './revision.ts'

/** Throws `publish-blocked` with the failing checks when a blocking one fails. */
export function assertChecks(content: Content, keyPointsRule: number | null): void {
  const checks = failedChecks({ ...content, keyPointsRule }).filter(({ severity }) => severity === 'blocking')
  if (checks.length === 0) return
  throw new AppError('publish-blocked', checks.map(({ message }) => message).join(' '), { reason: 'checks', checks })
}
