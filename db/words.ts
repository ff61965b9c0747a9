/** The closed lists of words that columns hold; each is also a CHECK in the database. */
export const STAGES = ['draft', 'in_review', 'changes_requested', 'approved', 'spiked'] as const
export const VISIBILITIES = ['unpublished', 'live', 'withdrawn', 'killed'] as const
export const ROLE_WORDS = ['reporter', 'editor', 'chief', 'admin'] as const
export const FOUR_EYES = ['strict', 'standard', 'off'] as const
export const SCHEDULE_KINDS = ['publish', 'withdraw'] as const
export const SCHEDULE_STATUSES = ['active', 'fired', 'held', 'cancelled'] as const
export const REVISION_REASONS = ['save', 'submit', 'approve', 'restore', 'import', 'reopen'] as const
export const VERDICTS = ['approve', 'request_changes'] as const
export const CORRECTION_KINDS = ['minor', 'update', 'clarification', 'correction'] as const
export const TOKEN_PURPOSES = ['invite', 'reset', 'first_admin'] as const
export const CHANGE_OPS = ['upsert', 'delete'] as const
export const ACTOR_KINDS = ['person', 'system'] as const
export const KEY_KINDS = ['delivery', 'preview', 'management'] as const
export const DELIVERY_STATUSES = ['waiting', 'delivered', 'parked', 'cancelled'] as const
export const LOCALES = ['ko', 'en'] as const
