import { describe, expect, test } from 'vitest'
import { mostAddresses, readAddressList } from './readAddressList'

const vitalik = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const anvil = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'

describe('a pasted list', () => {
  test.each([
    ['lines', `${vitalik}\n${anvil}`],
    ['windows lines with blanks between', `${vitalik}\r\n\r\n  ${anvil}  \r\n`],
    ['commas', `${vitalik}, ${anvil}`],
    ['semicolons', `${vitalik};${anvil}`],
    ['spaces', `${vitalik} ${anvil}`],
    ['tabs', `${vitalik}\t${anvil}`],
    ['lower case', `${vitalik.toLowerCase()}\n${anvil.toLowerCase()}`],
    ['a header of CSV', `address\n${vitalik}\n${anvil}`],
  ])('with %s gives both addresses', (_, text) => {
    const { addresses, problems } = readAddressList(text, [])
    expect(addresses.map(({ address }) => address)).toEqual([vitalik, anvil])
    expect(problems).toEqual([])
  })

  test.each([
    ['CSV', `name,address\nCold,${vitalik}`, 'Cold'],
    ['CSV the other way round', `${vitalik},Cold`, 'Cold'],
    ['a quoted name with a comma', `${vitalik},"Cold, in the safe"`, 'Cold, in the safe'],
    ['a name behind a space', `${vitalik} Cold storage`, 'Cold storage'],
    ['a Chinese name', `冷钱包\t${vitalik}`, '冷钱包'],
  ])('takes names from %s', (_, text, name) => {
    expect(readAddressList(text, [])).toMatchObject({ addresses: [{ address: vitalik, name }], problems: [] })
  })

  test('names each line that cannot be taken, and what is wrong with it', () => {
    const wrong = vitalik.replace('d8dA', 'D8da')
    const text = [anvil, wrong, 'hello', anvil.toLowerCase(), '0x1234567', vitalik].join('\n')
    const { addresses, problems } = readAddressList(text, [{ address: vitalik, name: 'Mine' }])
    expect(addresses.map(({ line }) => line)).toEqual([1])
    expect(problems).toMatchObject([
      { line: 2, type: 'wrong checksum', expected: vitalik, letters: 'Da' },
      { line: 3, type: 'no address', text: 'hello' },
      { line: 4, type: 'twice', firstLine: 1 },
      { line: 5, type: 'no address' },
      { line: 6, type: 'own account', name: 'Mine' },
    ])
  })

  test('a thousand are taken, and each one more is named', () => {
    const many = Array.from(
      { length: mostAddresses + 2 },
      (_, place) => `0x${String(place).padStart(40, '0')}`,
    )
    const { addresses, problems } = readAddressList(many.join('\n'), [])
    expect(addresses).toHaveLength(1_000)
    expect(problems.map(({ line, type }) => [line, type])).toEqual([
      [1_001, 'too many'],
      [1_002, 'too many'],
    ])
  })
})
