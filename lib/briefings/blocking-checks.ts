import type { Reader } from '#db/store.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { barredPictures } from '#lib/media/barred-pictures.ts'
import type { FailedCheck } from './briefing.ts'
import { failedChecks } from './checks.ts'
import { picturesOf } from './pictures-of.ts'
import type { Content } from './revision.ts'

/** Throws `publish-blocked` with the failing checks when a blocking one fails for what goes out at `at`. */
export async function assertChecks(
  reader: Reader,
  content: Content,
  keyPointsRule: number | null,
  at: Date,
): Promise<void> {
  const barred = await barredPictures(reader, picturesOf(content), at)
  const failed = failedChecks({ ...content, keyPointsRule, barredPictures: barred })
  refuse(failed.filter(({ severity }) => severity === 'blocking'))
}

/** Throws `publish-blocked` when there is no title, whatever else fails: what goes out in an emergency still has a name. */
export function assertTitle(content: Content): void {
  refuse(
    failedChecks({ ...content, keyPointsRule: null, barredPictures: new Map() }).filter(
      ({ id }) => id === 'title-present',
    ),
  )
}

function refuse(checks: FailedCheck[]): void {
  if (checks.length === 0) return
  throw new AppError('publish-blocked', checks.map(({ message }) => message).join(' '), { reason: 'checks', checks })
}
