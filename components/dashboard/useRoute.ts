// The route in the address bar, followed as it changes.
import { useMemo, useSyncExternalStore } from 'react'
import { parseRoute, type Route } from './route'

export function useRoute(): Route {
  const hash = useSyncExternalStore(watchHash, () => location.hash)
  return useMemo(() => parseRoute(hash), [hash])
}

function watchHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
