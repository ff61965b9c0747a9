import type { SuggestionView } from '#lib/suggestions/suggestion-view.ts'
import { call } from './call.ts'

/** A suggestion as the desk answers it; `color` is that of the author's caret. */
export type Suggestion = SuggestionView & { color: string }

const at = (briefingId: string, rest = '') => `/briefings/${encodeURIComponent(briefingId)}/suggestions${rest}`

/** Who suggested what in a briefing, and the record of decisions. */
export const suggestionCalls = {
  list: (briefingId: string) => call<Suggestion[]>('GET', at(briefingId)),
  decide: (briefingId: string, suggestions: string[], decision: 'accepted' | 'declined') =>
    call<unknown>('PUT', at(briefingId, '/decision'), { body: { suggestions, decision } }),
}
