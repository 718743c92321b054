// Where a prompt stands: the same components ask in the window, let practise, and show what was signed.
import { createContext, useContext } from 'react'

/**
 * `window`: it asks. `practice`: it looks as if it did; nothing can be signed, and what would change the stored question
 * is left out. `record`: what was asked, without buttons.
 */
export type PromptPlace = 'window' | 'practice' | 'record'

export const PromptPlaceContext = createContext<PromptPlace>('window')

export function usePromptPlace(): PromptPlace {
  return useContext(PromptPlaceContext)
}
