// What a form does with its one deed: it is busy meanwhile, and says why it did not come to pass.
import { useState } from 'react'
import { failureSentence } from './failureSentence'
import { useText } from './useText'

export interface Submit {
  busy: boolean
  problem: string | undefined
  /** What is typed anew has no problem yet. */
  clear: () => void
  /** Says this instead of doing anything. */
  refuse: (problem: string) => void
  /** `deed` answers the sentence that says why not; what it throws is said too. Resolves with whether it was done. */
  run: (deed: () => Promise<string | undefined>) => Promise<boolean>
}

export function useSubmit(): Submit {
  const t = useText()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  return {
    busy,
    problem,
    clear: () => setProblem(undefined),
    refuse: setProblem,
    async run(deed) {
      setBusy(true)
      setProblem(undefined)
      const why = await deed().catch((error: unknown) => failureSentence(t, error))
      setProblem(why)
      setBusy(false)
      return why === undefined
    },
  }
}
