// One candidate after the other, until one of them has an answer; the next one starts early when one is slow.

/** `attempt` answers undefined when another is to be tried. undefined when none had an answer. */
export function inTurn<C, T>(
  candidates: readonly C[],
  attempt: (candidate: C) => Promise<T | undefined>,
  slow?: { afterMs(candidate: C): number; wait(delayMs: number): Promise<void> },
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    let next = 0
    let running = 0
    let isOver = false

    function start() {
      const candidate = candidates[next]
      if (isOver || candidate === undefined) {
        if (running === 0 && !isOver) resolve(undefined)
        return
      }
      next += 1
      running += 1
      let isDone = false
      attempt(candidate).then((answer) => {
        isDone = true
        running -= 1
        if (answer === undefined) return start()
        isOver = true
        resolve(answer)
      }, reject)
      if (slow && next < candidates.length) {
        void slow.wait(slow.afterMs(candidate)).then(() => {
          if (!isDone) start()
        })
      }
    }

    start()
  })
}
