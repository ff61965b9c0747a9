import { HocuspocusProvider } from '@hocuspocus/provider'
import type * as Y from 'yjs'
import { EDITOR_VERSION } from '#lib/document/schema.ts'
import type { LiveSessionOptions } from './live-session-options.ts'
import { readServerMessage, type ServerMessage } from './server-message.ts'

/** What a live session does with what its connection tells. `token` is asked for at each connection. */
type Listener = {
  token: () => Promise<string>
  authenticated: (readOnly: boolean) => void
  denied: (reason: string) => void
  synced: () => void
  lost: () => void
  closed: (reason: string) => void
  told: (message: ServerMessage) => void
}

/** Connects `document` to the server's document called `name`, and comes back by itself when the connection is lost. */
export function connect(
  { url, WebSocketPolyfill }: LiveSessionOptions,
  { name, document }: { name: string; document: Y.Doc },
  on: Listener,
): HocuspocusProvider {
  const provider: HocuspocusProvider = new HocuspocusProvider({
    url: `${url}?schema=${EDITOR_VERSION}`,
    name,
    document,
    maxDelay: 8_000,
    WebSocketPolyfill,
    token: on.token,
    // A socket can reconnect without a `disconnect`: only a new handshake counts as synced.
    onOpen: () => Object.assign(provider, { synced: false }),
    onAuthenticated: ({ scope }) => on.authenticated(scope === 'readonly'),
    onAuthenticationFailed: ({ reason }) => on.denied(reason),
    onSynced: on.synced,
    onDisconnect: on.lost,
    onClose: ({ event }) => on.closed(event.reason),
    onStateless: ({ payload }) => on.told(readServerMessage(payload)),
  } as ConstructorParameters<typeof HocuspocusProvider>[0])
  return provider
}
