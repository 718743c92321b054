// The picture of an address.
import { expect, it } from 'vitest'
import { drawBlockie } from './drawBlockie'

const address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'

it('is the same whatever the case', () => {
  expect(drawBlockie(address.toLowerCase())).toEqual(drawBlockie(address))
})

it('is symmetrical, 8 by 8', () => {
  const { cells } = drawBlockie(address)
  expect(cells).toHaveLength(64)
  for (let row = 0; row < 8; row++) {
    const line = cells.slice(row * 8, row * 8 + 8)
    expect(line).toEqual(line.toReversed())
    for (const cell of line) expect([0, 1, 2]).toContain(cell)
  }
})

it('differs for another address', () => {
  expect(drawBlockie(address.replace('5a', '5b'))).not.toEqual(drawBlockie(address))
})
