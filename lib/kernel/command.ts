import type { z } from 'zod'
import { type Actor, isActor } from './actor.ts'
import { AppError, type Fault } from './errors.ts'

/** A use-case: parses an unknown input by `schema`, so that HTTP, command line, timers and tests get the same answers. Throws `validation`, `unauthenticated` and what `work` throws. */
export function command<S extends z.ZodType, T>(schema: S, work: (actor: Actor, input: z.output<S>) => Promise<T>) {
  const run = async (actor: Actor, input: z.input<S> | unknown): Promise<T> => {
    if (!isActor(actor)) throw new AppError('unauthenticated', 'Sign in first.')
    return work(actor, parse(schema, input))
  }
  return Object.assign(run, { schema })
}

/** `input` as `schema` gives it. Throws `validation` with one fault per issue. */
export function parse<S extends z.ZodType>(schema: S, input: unknown, place: Fault['in'] = 'body'): z.output<S> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const errors = result.error.issues.slice(0, 20).flatMap(issue => faultsOf(issue, place))
  throw new AppError('validation', errors[0]?.message ?? 'The input is not valid.', { errors })
}

function faultsOf(issue: z.core.$ZodIssue, place: Fault['in']): Fault[] {
  const at = (path: PropertyKey[]) =>
    path.map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      pointer: at([...issue.path, key]),
      in: place,
      code: 'unknown',
      message: `“${key}” is not known here.`,
    }))
  }
  return [{ pointer: at(issue.path), in: place, code: issue.code, message: issue.message }]
}
