// A prompt waits only so long for what it would like to know; what is missing then is said to be.
const waitsMs = 1_500

export type InTime = <T>(ask: () => Promise<T>) => Promise<T | undefined>

/** Its answer is undefined when the asked one does not come in time, or not at all. */
export function createInTime(wait: (delayMs: number) => Promise<void>): InTime {
  return (ask) => Promise.race([ask().catch(() => undefined), wait(waitsMs).then(() => undefined)])
}
