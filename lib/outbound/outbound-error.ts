/** Why an outbound request has no answer: its address is not allowed as written, its name has none, its IP address is not public, no connection or a broken one, no trusted TLS, more than its time. */
export type OutboundFault = 'url' | 'unresolved' | 'address' | 'connection' | 'tls' | 'timeout'

/** An outbound request that was refused before it left, or that got no whole answer. */
export class OutboundError extends Error {
  readonly fault: OutboundFault

  constructor(fault: OutboundFault, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'OutboundError'
    this.fault = fault
  }
}
