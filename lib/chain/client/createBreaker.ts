// Whether an endpoint rests after a failure, and how long: cockatiel's circuit breaker, whose state is stored as a fact.
import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleAll,
  noJitterGenerator,
} from 'cockatiel'

export interface Breaker {
  /** Open: it failed, and whoever asks it is testing whether it is back. */
  isOpen(): boolean
  /** Takes how a question ended that was asked while it was open, or not. Resolves to what is to be stored. */
  record(answered: boolean, wasOpen: boolean): Promise<BreakerFacts>
}

export interface BreakerFacts {
  /** JSON, for cockatiel to go on from. */
  breaker: string
  /** Missing while it is closed. */
  restMs?: number
}

/** One failure opens it; each test call that fails doubles the rest. */
const rest = { initialDelay: 30_000, exponent: 2, maxDelay: 10 * 60_000, generator: noJitterGenerator }

interface Stored {
  ownState: { value: CircuitState; openedAt?: number; attemptNo?: number }
  breakerState: unknown
}

/** `stored`: what it was when it was last told; anything else than that starts closed. */
export function createBreaker(stored: string | undefined): Breaker {
  let policy = start(read(stored))

  return {
    isOpen: () => policy.state === CircuitState.Open,

    async record(answered, wasOpen) {
      if (policy.state === CircuitState.Open && (wasOpen || answered)) {
        // Who is asked, and when, was decided elsewhere and by our own clock: this was the test call.
        const { ownState, breakerState } = policy.toJSON() as Stored
        policy = start({ ownState: { ...ownState, openedAt: 0 }, breakerState })
      }
      await policy
        .execute(() => (answered ? undefined : Promise.reject(new Error('no answer'))))
        .catch(() => undefined)
      const now = policy.toJSON() as Stored
      const breaker = JSON.stringify(now)
      if (policy.state !== CircuitState.Open) return { breaker }
      const { attemptNo = 1 } = now.ownState
      return {
        breaker,
        restMs: Math.min(rest.initialDelay * rest.exponent ** (attemptNo - 1), rest.maxDelay),
      }
    },
  }
}

function start(initialState: Stored | undefined): CircuitBreakerPolicy {
  return circuitBreaker(handleAll, {
    halfOpenAfter: new ExponentialBackoff(rest),
    breaker: new ConsecutiveBreaker(1),
    ...(initialState ? { initialState } : {}),
  })
}

function read(stored: string | undefined): Stored | undefined {
  try {
    const state = JSON.parse(stored ?? 'null') as Stored | null
    const value = state?.ownState?.value
    return state && (value === CircuitState.Open || value === CircuitState.Closed) ? state : undefined
  } catch {
    return undefined
  }
}
