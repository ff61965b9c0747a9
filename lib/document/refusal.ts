import { AppError, type Fault } from '#lib/kernel/errors.ts'

/** Something wrong at one place in a document's tree. */
export function faultAt(pointer: string, code: string, message: string): Fault {
  return { pointer, in: 'body', code, message }
}

/** The refusal of a document for `faults`, of which it names the first twenty. */
export function refusal(faults: Fault[], code: 'validation' | 'too-large' = 'validation'): AppError {
  return new AppError(code, faults[0]?.message ?? 'The document is not valid.', { errors: faults.slice(0, 20) })
}

/** `key` as one step of a JSON pointer (RFC 6901). */
export function step(key: PropertyKey): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}
