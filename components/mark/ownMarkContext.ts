// The user's own mark, for whatever shows it; mountScreen hands it in.
import { createContext, useContext } from 'react'
import type { OwnMark } from '@/lib/base/ownMark'

export const OwnMarkContext = createContext<OwnMark | undefined>(undefined)

/** undefined where the user has chosen none. */
export function useOwnMark(): OwnMark | undefined {
  return useContext(OwnMarkContext)
}
