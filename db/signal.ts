/** What a committed transaction told others: public content or schedules changed, a live document was written or cut, a briefing took a step, a person's access changed. */
export type Signal =
  | { topic: 'changes' }
  | { topic: 'schedules' }
  | { topic: 'document'; briefingId: string; epoch: number }
  | { topic: 'briefing'; briefingId: string }
  | { topic: 'access'; personId: string }
