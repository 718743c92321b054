// Times as people read them. The clock comes in as a value.
import type { Language } from './language'

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** "3 minutes ago"; undefined within the last minute (or for a clock that runs ahead). After 30 days, the date. */
export function relativeTimeText(
  at: number,
  now: number,
  language: Language,
  style: 'short' | 'narrow' = 'short',
): string | undefined {
  const ageMs = now - at
  if (ageMs > 30 * 86_400_000) {
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at)
  }
  for (const [unit, lengthMs] of steps) {
    if (ageMs >= lengthMs) {
      const format = new Intl.RelativeTimeFormat(language, { numeric: 'always', style })
      return format.format(-Math.floor(ageMs / lengthMs), unit)
    }
  }
  return undefined
}

/** Date and time to the second, in the reader's time zone. */
export function exactTimeText(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(at)
}
