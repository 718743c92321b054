// The notifications of a CAIP-25 session, as messages of the provider: wallet_sessionChanged and wallet_notify.

/** EIP-1193's message; of a session's it is the notification's method and params. */
export interface SessionMessage {
  type: 'wallet_sessionChanged' | 'wallet_notify'
  data: unknown
}

export interface SessionNews {
  /** A method was called: from the first of a session's on the page is told when the session changes. */
  asked(method: string): void
  /** The grant or the networks in it changed. */
  changed(): void
  /** News of a subscription that was made on this scope (CAIP-319). */
  told(scope: string, params: unknown): SessionMessage
}

export function createSessionNews(ports: {
  getSession(): Promise<unknown>
  emit(message: SessionMessage): void
}): SessionNews {
  let follows = false
  return {
    asked(method) {
      if (
        method === 'wallet_createSession' ||
        method === 'wallet_getSession' ||
        method === 'wallet_invokeMethod'
      )
        follows = true
    },
    changed() {
      if (!follows) return
      ports.getSession().then(
        (data) => ports.emit({ type: 'wallet_sessionChanged', data: { sessionScopes: scopesOf(data) } }),
        // The wallet is gone, which the page hears otherwise.
        () => undefined,
      )
    },
    told: (scope, params) => ({
      type: 'wallet_notify',
      data: { scope, notification: { method: 'eth_subscription', params } },
    }),
  }
}

function scopesOf(session: unknown): unknown {
  return (session as { sessionScopes?: unknown } | undefined)?.sessionScopes
}
