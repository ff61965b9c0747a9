import type { desk } from '#lib/desk-client/desk-client.ts'

/** The right to open a live document, for a moment. */
export type Ticket = Awaited<ReturnType<typeof desk.collabTicket>>

/** Whose visit to which text, and whom to tell. */
export type LiveSessionOptions = {
  briefingId: string
  personId: string
  /** Address of the socket, and for tests its class. */
  url: string
  WebSocketPolyfill?: unknown
  ticket?: (briefingId: string) => Promise<Ticket>
  onChange: () => void
  /** Somebody changed the briefing beside its text. */
  onBriefingChanged?: () => void
}
