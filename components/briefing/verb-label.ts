import type { Briefing } from '#lib/briefings/briefing.ts'
import type { Messages } from '#messages/messages.ts'
import { standingEmbargo } from './standing-embargo.ts'
import { type ActionVerb, pendingPublication } from './verbs-for.ts'

/** What a verb's button says: the outcome, with the revision that it is about. */
export function verbLabel(verb: ActionVerb, briefing: Briefing, words: Messages['workflow']['verbs']): string {
  switch (verb) {
    case 'approve':
      return words.approve(briefing.revision)
    case 'publish':
    case 'update':
    case 'republish':
      return words[verb](briefing.approvedRevision ?? briefing.revision)
    case 'schedule':
      if (pendingPublication(briefing)) return words.reschedule
      return briefing.visibility === 'live' ? words.scheduleUpdate : words.schedule
    case 'setEmbargo':
      return standingEmbargo(briefing) ? words.lengthenEmbargo : words.setEmbargo
    case 'reinstate':
      return briefing.reinstatement ? words.agreeReinstatement(briefing.reinstatement.by.name) : words.reinstate
    default:
      return words[verb]
  }
}
