// The pictures of the user's mark, drawn for Holdfast: each a few shapes on a square of 64 units.
import type { MarkColour, Motif } from '@/lib/base/ownMark'

/** What a shape is painted with, its path, and the width of its line where it is no area. */
export type Shape = readonly [paint: 'light' | 'warm' | 'deep', path: string, lineWidth?: number]

/** The ground of a picture, a darker tone of it, and the two that stand out on it. */
export const palettes: Readonly<Record<MarkColour, { ground: string; deep: string; warm: string }>> = {
  teal: { ground: '#146b70', deep: '#08363a', warm: '#f2b45c' },
  plum: { ground: '#6c3a6e', deep: '#351a38', warm: '#f3a6b4' },
  brick: { ground: '#a3402f', deep: '#521a12', warm: '#f6c65b' },
  moss: { ground: '#4d6b2c', deep: '#243612', warm: '#f4d35e' },
  ink: { ground: '#2c3f73', deep: '#131d3b', warm: '#f08a5d' },
  ochre: { ground: '#a86a12', deep: '#4f2f04', warm: '#8fd3c8' },
}

export const light = '#fbf6e9'

/** A full circle. */
function round(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
}

export const drawings: Readonly<Record<Motif, readonly Shape[]>> = {
  lighthouse: [
    ['deep', 'M10 56q8-8 22-8t22 8v2H10Z'],
    ['light', 'M27 24h10l4 28H23Z'],
    ['warm', 'M26 33h12l1 7H25Z'],
    ['warm', 'M28 16h8v7h-8Z'],
    ['light', 'M25 16l7-7 7 7Z'],
    ['warm', 'M41 18l13-4M41 21l13 4M23 18l-13-4M23 21l-13 4', 2.5],
  ],
  boat: [
    ['light', 'M31 10v28H14Z'],
    ['warm', 'M35 18v20h14Z'],
    ['light', 'M11 42h42l-7 10H18Z'],
    ['deep', 'M6 57q6-5 13 0t13 0 13 0 13 0', 3],
  ],
  anchor: [
    ['light', round(32, 15, 5), 4],
    ['light', 'M32 20v34M22 28h20M14 40q2 14 18 14t18-14', 4.5],
    ['warm', 'M8 46l5-11 9 7Z'],
    ['warm', 'M56 46l-5-11-9 7Z'],
  ],
  fish: [
    ['light', 'M8 32q14-20 34-3l13-10v26l-13-10Q22 52 8 32Z'],
    ['warm', 'M32 21q7 11 0 22l6-3q5-8 0-16Z'],
    ['deep', round(20, 30, 3)],
  ],
  whale: [
    ['light', 'M6 38q0-16 20-16 18 0 20 12 5-2 5-9l-6-5 9 1 5-6q3 9-4 13 1 20-20 20H20Q6 46 6 38Z'],
    ['warm', 'M9 42q10 4 24 1-3 7-13 7-8 0-11-8Z'],
    ['deep', round(18, 35, 2.6)],
    ['light', 'M24 18q0-6-6-7M24 18q0-6 6-7', 3],
  ],
  snail: [
    ['light', 'M8 52q0-8 6-9 3-7 1-15M22 28q0 9 3 14', 4],
    ['light', 'M8 54q0-11 10-12h32q7 4 7 12Z'],
    ['warm', round(38, 31, 15)],
    ['deep', 'M38 32a3 3 0 1 1 3 3a7 7 0 1 1 5-8a11 11 0 1 1-15-6', 3],
  ],
  bird: [
    ['light', 'M6 48q2-8 10-12 0-15 15-15 4 0 7 2 3-7 10-7 6 0 7 7l6 3-6 3q-1 18-19 18H22Q12 47 6 48Z'],
    ['warm', 'M21 37q9-9 20-3-5 9-13 9-7 0-7-6Z'],
    ['deep', round(48, 24, 2.2)],
    ['light', 'M29 46v10M37 46v10', 3],
  ],
  owl: [
    ['light', 'M15 24l3-12 8 6q6-2 12 0l8-6 3 12v16q0 16-17 16T15 40Z'],
    ['warm', `${round(25, 29, 7)}${round(39, 29, 7)}`],
    ['deep', `${round(25, 29, 3)}${round(39, 29, 3)}M29 35h6l-3 6Z`],
    ['deep', 'M25 47q3 3 7 0 4 3 7 0', 2.5],
  ],
  cat: [
    ['light', 'M12 12l12 9q8-3 16 0l12-9v24q0 18-20 18T12 36Z'],
    ['deep', `${round(24, 34, 3.2)}${round(40, 34, 3.2)}`],
    ['warm', 'M28 41h8l-4 5Z'],
    ['deep', 'M6 38l11 3M6 47l11-2M58 38l-11 3M58 47l-11-2', 2],
  ],
  fox: [
    ['warm', 'M8 10l16 9q8-2 16 0l16-9-2 24q-8 14-22 22Q18 48 10 34Z'],
    ['light', 'M10 34q12-2 22 12 10-14 22-12-8 14-22 22Q18 48 10 34Z'],
    ['deep', `${round(22, 30, 2.8)}${round(42, 30, 2.8)}${round(32, 52, 4)}`],
  ],
  bee: [
    ['light', 'M28 27q-13-3-12-14 13-1 17 13ZM37 26Q33 12 45 9q7 11-3 18Z'],
    ['warm', 'M16 38a18 13 0 1 0 36 0a18 13 0 1 0-36 0Z'],
    ['deep', 'M28 26l6-1v26l-6-1ZM40 27l5 3v16l-5 3Z'],
    ['deep', round(16, 38, 7)],
    ['light', round(14, 36, 1.8)],
  ],
  mushroom: [
    ['light', 'M25 34h14l4 20q-11 4-22 0Z'],
    ['warm', 'M7 36q0-26 25-26t25 26Z'],
    ['light', `${round(23, 24, 4.5)}${round(38, 19, 3.5)}${round(44, 30, 3.5)}`],
  ],
  tulip: [
    ['light', 'M32 34v24', 4],
    ['light', 'M32 57q-16 0-19-17 16 1 19 17ZM32 57q16 0 19-17-16 1-19 17Z'],
    ['warm', 'M18 9l8 8 6-9 6 9 8-8q5 28-14 28T18 9Z'],
  ],
  leaf: [
    ['light', 'M11 48Q6 16 54 9q4 42-30 43-9 0-13-4Z'],
    ['deep', 'M9 56Q24 34 42 22M26 37l-2-10M33 31l10 2', 3],
  ],
  pine: [
    ['warm', 'M28 48h8v10h-8Z'],
    ['light', 'M32 6l13 17h-6l11 13h-7l11 14H10l11-14h-7l11-13h-6Z'],
  ],
  cactus: [
    ['light', 'M26 54V15q0-6 6-6t6 6v39Z'],
    ['light', 'M38 38h6q5 0 5-5v-9M26 44h-6q-5 0-5-5v-9', 7],
    ['warm', 'M18 48h28l-4 11H22Z'],
  ],
  apple: [
    ['warm', 'M32 22q7-7 15-2 9 7 3 21-6 15-13 15-3 0-5-2-2 2-5 2-7 0-13-15-6-14 3-21 8-5 15 2Z'],
    ['light', 'M32 22q0-8 3-12', 3.5],
    ['light', 'M37 16q3-9 14-8-2 11-14 8Z'],
  ],
  cherries: [
    ['light', 'M21 38Q25 20 41 10M44 40Q46 22 41 10', 3],
    ['light', 'M41 10q10-6 17 3-11 6-17-3Z'],
    ['warm', `${round(20, 45, 11)}${round(45, 47, 11)}`],
    ['light', `${round(16, 41, 2.4)}${round(41, 43, 2.4)}`],
  ],
  mountain: [
    ['warm', round(47, 17, 7)],
    ['light', 'M4 54l20-36 11 18 6-9 19 27Z'],
    ['deep', 'M24 18l-8 15 5-3 4 5 3-6 4 3Z'],
  ],
  moon: [
    ['light', 'M40 8a25 25 0 1 0 14 35A21 21 0 0 1 40 8Z'],
    ['warm', 'M47 15l2.5 6 6.5.5-5 4.2 1.6 6.3-5.6-3.4-5.6 3.4 1.6-6.3-5-4.2 6.5-.500Z'],
  ],
  sun: [
    ['warm', round(32, 32, 12)],
    ['light', 'M32 6v9M32 49v9M6 32h9M49 32h9M14 14l6 6M44 44l6 6M14 50l6-6M44 20l6-6', 4.5],
  ],
  cloud: [
    ['light', 'M18 40Q7 40 7 31q0-8 9-9 2-12 14-12 10 0 13 9 13 0 13 11 0 10-10 10Z'],
    ['warm', 'M20 46l-3 10M32 46l-3 10M44 46l-3 10', 3.5],
  ],
  house: [
    ['light', 'M13 30v26h38V30Z'],
    ['warm', 'M5 33L32 9l27 24Z'],
    ['deep', 'M27 40h10v16H27Z'],
  ],
  windmill: [
    ['light', 'M26 28h12l5 29H21Z'],
    ['warm', 'M32 26L14 10M32 26l18-16M32 26L14 42M32 26l18 16', 6],
    ['deep', round(32, 26, 4)],
  ],
  balloon: [
    ['warm', 'M12 26Q12 6 32 6t20 20q0 11-13 19H25Q12 37 12 26Z'],
    ['light', 'M26 6.600q-7 19 2 38.400h8q9-19 2-38.4-6-1.2-12 0Z'],
    ['light', 'M27 44l1 7M37 44l-1 7', 2],
    ['light', 'M26 50h12v8H26Z'],
  ],
  rocket: [
    ['warm', 'M20 28l-10 14 4 8 10-7ZM44 28l10 14-4 8-10-7ZM26 47h12l-6 13Z'],
    ['light', 'M32 4q13 11 13 27l-5 15H24l-5-15Q19 15 32 4Z'],
    ['deep', round(32, 25, 5.5)],
  ],
  kettle: [
    ['warm', 'M19 30q0-20 13-20t13 20', 4.5],
    ['light', 'M10 50q-2-23 20-23 16 0 19 12l8-6 2 6-9 10v1q0 6-5 6H15q-5 0-5-6Z'],
    ['warm', 'M20 38h18v5H20Z'],
  ],
  lantern: [
    ['light', round(32, 10, 4.5), 3],
    ['light', 'M16 25l8-10h16l8 10ZM17 50h30v7H17Z'],
    ['light', 'M21 24v28M43 24v28', 4],
    ['warm', 'M32 27q11 12 0 22-11-10 0-22Z'],
  ],
  umbrella: [
    ['light', 'M32 14V7M32 32v17q0 6 6 6t6-6', 4],
    ['warm', 'M6 34Q8 11 32 11t26 23q-6-6-13 0-6-6-13 0-7-6-13 0-7-6-13 0Z'],
  ],
  bell: [
    ['light', `${round(32, 12, 5)}${round(32, 51, 7)}`],
    ['warm', 'M10 48q8-4 8-18 0-16 14-16t14 16q0 14 8 18Z'],
  ],
  hourglass: [
    ['light', 'M14 7h36v7H14ZM14 50h36v7H14Z'],
    ['light', 'M20 14q0 12 10 18-10 6-10 18M44 14q0 12-10 18 10 6 10 18', 3.5],
    ['warm', 'M25 22h14q-2 6-7 10-5-4-7-10ZM22 50q2-9 10-11 8 2 10 11Z'],
  ],
  kite: [
    ['light', 'M30 5l18 18-18 25-18-25Z'],
    ['warm', 'M30 5l18 18H12ZM30 48V23h18Z'],
    ['light', 'M30 48q10 2 5 7t8 5', 3],
  ],
}
