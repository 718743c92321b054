// The small picture of an address: the "blockies" that explorers and wallets draw, so that it looks the same there.

export interface Blockie {
  /** CSS colours. */
  background: string
  colour: string
  spot: string
  /** 8 × 8, row by row: 0 background, 1 colour, 2 spot. */
  cells: number[]
}

const size = 8

/** The same picture for the same address, whatever its case. (After ethereum/blockies.) */
export function drawBlockie(address: string): Blockie {
  const seed = [0, 0, 0, 0]
  const text = address.toLowerCase()
  for (let i = 0; i < text.length; i++) {
    const place = i % 4
    const before = seed[place] ?? 0
    seed[place] = ((before << 5) - before + text.charCodeAt(i)) | 0
  }
  const random = () => {
    const [a = 0, b = 0, c = 0, d = 0] = seed
    const mixed = a ^ (a << 11)
    const next = d ^ (d >> 19) ^ mixed ^ (mixed >> 8)
    seed[0] = b
    seed[1] = c
    seed[2] = d
    seed[3] = next
    return (next >>> 0) / 2 ** 31
  }
  const colourOf = () => {
    const hue = Math.floor(random() * 360)
    const saturation = random() * 60 + 40
    const light = (random() + random() + random() + random()) * 25
    return `hsl(${hue} ${saturation.toFixed(1)}% ${light.toFixed(1)}%)`
  }
  const colour = colourOf()
  const background = colourOf()
  const spot = colourOf()
  const cells: number[] = []
  for (let row = 0; row < size; row++) {
    const half = Array.from({ length: size / 2 }, () => Math.floor(random() * 2.3))
    cells.push(...half, ...half.toReversed())
  }
  return { background, colour, spot, cells }
}
