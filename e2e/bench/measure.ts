// How measures are summed up and printed: one JSON object a line.

/** Every measure is taken at least this often. */
export const repetitions = 15

export interface Measure {
  name: string
  unit: 'ms' | 'B' | 'hosts' | 'requests'
  n: number
  min: number
  median: number
  p99: number
  max: number
  /** The aim that the measure stands beside; never a condition. */
  aim?: number
}

/** The value below which a share of the sorted values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

const round = (value: number) => Math.round(value * 1000) / 1000

/** Prints a measure of some values. */
export function print(name: string, unit: Measure['unit'], values: readonly number[], aim?: number): void {
  const measure: Measure = {
    name,
    unit,
    n: values.length,
    min: round(Math.min(...values)),
    median: round(quantile(values, 0.5)),
    p99: round(quantile(values, 0.99)),
    max: round(Math.max(...values)),
    ...(aim === undefined ? {} : { aim }),
  }
  console.log(JSON.stringify(measure))
}

/** Takes the median of `base` away from each value. */
export function beyond(values: readonly number[], base: readonly number[]): number[] {
  const zero = quantile(base, 0.5)
  return values.map((value) => value - zero)
}

/** Runs something `repetitions` times, one after the other. */
export async function repeat<T>(work: (round: number) => Promise<T>, times = repetitions): Promise<T[]> {
  const results: T[] = []
  for (let round = 0; round < times; round += 1) results.push(await work(round))
  return results
}
