/** What a committed transaction told others: public content, schedules or the outbox changed, a live document was written or cut, a briefing took a step, a person's access changed, a key was made or revoked. */
export type Signal =
  | { topic: 'changes' }
  | { topic: 'schedules' }
  | { topic: 'outbox' }
  | { topic: 'document'; briefingId: string; epoch: number }
  | { topic: 'briefing'; briefingId: string }
  | { topic: 'access'; personId: string }
  | { topic: 'keys' }
