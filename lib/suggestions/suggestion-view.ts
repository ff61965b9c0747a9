/** Who suggested what, and what became of it. Whether it is still open, and what it says, the text itself knows. */
export type SuggestionView = {
  /** As in the marks of the text. */
  id: string
  by: { id: string; name: string }
  /** ISO 8601 UTC. */
  at: string
  decided: { decision: 'accepted' | 'declined'; by: { id: string; name: string }; at: string } | null
}
