import { z } from 'zod'
import { colorOf } from '#lib/collab/color-of.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { decideSuggestions } from '#lib/suggestions/decide-suggestions.ts'
import { listSuggestions } from '#lib/suggestions/list-suggestions.ts'
import type { DeskRoute } from './desk-route.ts'

const person = z.object({ id: z.string(), name: z.string() })
const decision = z.enum(['accepted', 'declined'])
const Suggestion = z.object({
  id: z.string().describe('As in the marks of the text.'),
  by: person,
  color: z.string().describe('Of the author’s caret.'),
  at: z.iso.datetime(),
  decided: z.object({ decision, by: person, at: z.iso.datetime() }).nullable(),
})

/** Who suggested what in a text, and what became of it. */
export const suggestionRoutes: DeskRoute[] = [
  {
    method: 'GET',
    path: '/briefings/{id}/suggestions',
    summary: 'Who suggested what, newest first; what is open stands in the text',
    run: Object.assign(coloured, { schema: listSuggestions.schema }),
    answer: 'data',
    answers: z.array(Suggestion),
  },
  {
    method: 'PUT',
    path: '/briefings/{id}/suggestions/decision',
    summary: 'Record that suggestions were accepted or declined in the live text',
    run: decideSuggestions,
    answer: 'data',
    answers: z.object({ suggestions: z.array(z.string()), decision }),
  },
]

/** With the colour that each author's caret has. */
async function coloured(actor: Actor, input: unknown) {
  return (await listSuggestions(actor, input)).map(row => ({ ...row, color: colorOf(row.by.id) }))
}
