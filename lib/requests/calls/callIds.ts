// How a batch and its calls are named, so that everything about them is found again from the site's own name for it.
import { keccak256 } from 'viem'
import { canonicalJson } from '@/lib/base/canonicalJson'
import { bytesToHex, type Hex } from '@/lib/base/hex'
import type { Question } from '../approvals/question'
import type { QuestionStore, SiteKey } from '../ports'

const hashOf = (value: unknown): Hex => keccak256(bytesToHex(new TextEncoder().encode(canonicalJson(value))))

/** For a site that names its batch not itself: the same again for a replay of the same request. */
export function madeUpBundleId(askedBy: string): Hex {
  return hashOf({ askedBy })
}

/** A name that was rejected may be asked for again: `attempt` counts from 0. */
function questionIdOf({ origin, topOrigin }: SiteKey, bundleId: string, attempt: number): string {
  return `calls:${hashOf({ origin, topOrigin, bundleId })}:${attempt}`
}

/** The newest question of this site about a batch of this name; its id where there is none yet. */
export async function findBundle(
  questions: Pick<QuestionStore, 'get'>,
  site: SiteKey,
  bundleId: string,
): Promise<{ question: Question | undefined; id: string; nextId: string }> {
  let found: Question | undefined
  for (let attempt = 0; ; attempt++) {
    const id = questionIdOf(site, bundleId, attempt)
    const question = await questions.get(id)
    if (!question) {
      return { question: found, id: found?.id ?? id, nextId: id }
    }
    found = question
  }
}
