import type { Briefing } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { type FieldState, useBriefing } from './briefing-context.tsx'
import { type FieldName, type FieldValues, fieldRefusal, fieldValues, same } from './field-values.ts'
import { isConflict } from './use-briefing-writes.ts'

export type SavedField<K extends FieldName> = {
  name: K
  /** What the person typed and has not seen saved yet, else the saved value. */
  value: FieldValues[K]
  /** The saved value; on a conflict, the other person's. */
  saved: FieldValues[K]
  status: FieldState['status']
  problem: unknown
  /** Null when this person may write the field now, else the policy's word why not. */
  refusal: string | null
  type: (value: FieldValues[K]) => void
  save: (value?: FieldValues[K]) => void
  undo: (() => void) | null
  keepMine: () => void
  takeTheirs: () => void
}

/** One field of the briefing that saves itself. A failed or outrun save keeps what was typed. */
export function useSavedField<K extends FieldName>(name: K): SavedField<K> {
  const { briefing, fields, setField, write } = useBriefing()
  const state: FieldState = fields[name] ?? { status: 'idle' }
  const saved = fieldValues(briefing)[name]
  const value = (state.draft ? state.draft.value : saved) as FieldValues[K]

  const send = (next: FieldValues[K], base: unknown) => {
    // What this person sent a moment ago may be what the desk has by the time of this save: it outruns nothing.
    const bases = [base, ...(state.status === 'saving' ? (state.sent ?? []) : [])]
    setField(name, before => ({ ...before, status: 'saving', sent: [...bases, next], draft: { value: next, base } }))
    write(current => patchOne(current, name, next, bases)).then(
      () => setField(name, before => settled(before, next, base)),
      (problem: unknown) =>
        setField(name, before => ({ ...before, problem, status: isConflict(problem) ? 'conflict' : 'failed' })),
    )
  }
  const save = (next: FieldValues[K] = value) => {
    if (state.status === 'conflict') return
    const base = state.draft ? state.draft.base : saved
    if (same(next, base)) setField(name, ({ draft: _, ...before }) => ({ ...before, status: 'idle' }))
    else send(next, base)
  }

  return {
    name,
    value,
    saved,
    status: state.status,
    problem: state.problem,
    refusal: fieldRefusal(briefing, name),
    type: next =>
      setField(name, before => ({
        ...before,
        status: before.status === 'conflict' ? 'conflict' : 'idle',
        draft: { value: next, base: before.draft ? before.draft.base : saved },
      })),
    save,
    undo:
      state.status === 'saved' && state.previous ? () => send(state.previous?.value as FieldValues[K], saved) : null,
    keepMine: () => send(value, saved),
    takeTheirs: () => setField(name, () => ({ status: 'idle' })),
  }
}

/** Saves one field unless someone else changed that very field; what they did to others is no conflict. */
async function patchOne(current: Briefing, name: FieldName, value: unknown, bases: unknown[]): Promise<Briefing> {
  refuseOutrun(current, name, bases)
  try {
    return await desk.briefings.patch(current.id, current.version, { [name]: value })
  } catch (error) {
    if (!isConflict(error)) throw error
    const fresh = await desk.briefings.get(current.id)
    refuseOutrun(fresh, name, bases)
    return await desk.briefings.patch(fresh.id, fresh.version, { [name]: value })
  }
}

function refuseOutrun(current: Briefing, name: FieldName, bases: unknown[]) {
  if (bases.some(base => same(fieldValues(current)[name], base))) return
  const detail = 'Someone else changed this field meanwhile.'
  throw new DeskProblem({ status: 412, code: 'conflict', title: 'Conflict', detail })
}

/** The state after a save: typing that went on meanwhile stays a draft, now based on what was saved. */
function settled(before: FieldState, saved: unknown, previous: unknown): FieldState {
  const typedOn = before.draft && !same(before.draft.value, saved)
  return {
    status: typedOn ? 'idle' : 'saved',
    previous: { value: previous },
    ...(typedOn && before.draft && { draft: { value: before.draft.value, base: saved } }),
  }
}
