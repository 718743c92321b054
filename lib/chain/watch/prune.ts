// Which headers are kept. Pure.
import type { TreeHeader } from './treeHeader'

/** Below the finalised block nothing changes; where there is none, this far below the head. */
const keptWithoutFinal = 256n
/** Never more canonical ones than this, however far away "final" is. */
const mostKept = 1_024
/** What left the chain is evidence: so many of the newest are kept, whatever lies above them. */
const mostLeft = 256

/** Those to forget: canonical ones below the finalised block, and the oldest of too many. */
export function toForget(
  headers: readonly TreeHeader[],
  head: bigint,
  finalised: bigint | undefined,
): TreeHeader[] {
  const floor = finalised ?? head - keptWithoutFinal
  const canonical = headers
    .filter(({ left }) => !left)
    .sort((a, b) => (a.number > b.number ? -1 : 1))
    // The finalised block itself stays: it is what everything above is measured by.
    .filter(({ number }, place) => number !== finalised && (number < floor || place >= mostKept))
  const left = headers
    .filter((header) => header.left)
    .sort((a, b) => (b.left?.at ?? 0) - (a.left?.at ?? 0))
    .slice(mostLeft)
  return [...canonical, ...left]
}
