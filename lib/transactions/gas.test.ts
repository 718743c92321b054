import { expect, test } from 'vitest'
import { gasLimit } from './gas'

const call = { estimatedGas: 50_000n, isPlainSend: false, isDeployment: false, blockGasLimit: 30_000_000n }

test.each([
  ['a call has a fifth on top', call, 60_000n],
  ['the fifth is rounded up', { ...call, estimatedGas: 50_001n }, 60_002n],
  ['a plain send is exact', { ...call, isPlainSend: true, estimatedGas: 21_000n }, 21_000n],
  [
    'a plain send that nobody estimated, too',
    { ...call, isPlainSend: true, estimatedGas: undefined },
    21_000n,
  ],
  [
    'a plain send on a rollup that counts its data',
    { ...call, isPlainSend: true, estimatedGas: 100_000n },
    120_000n,
  ],
  ['a call that nobody estimated', { ...call, estimatedGas: undefined }, 500_000n],
  [
    'a deployment that nobody estimated',
    { ...call, isDeployment: true, estimatedGas: undefined },
    3_000_000n,
  ],
  [
    'not more than a block holds',
    { ...call, estimatedGas: 9_000_000n, blockGasLimit: 10_000_000n },
    10_000_000n,
  ],
  ['not more than a transaction may ask (EIP-7825)', { ...call, estimatedGas: 15_000_000n }, 16_777_216n],
  [
    'an estimate above that is kept: that chain has another rule',
    { ...call, estimatedGas: 20_000_000n },
    24_000_000n,
  ],
])('%s', (_, facts, gas) => {
  expect(gasLimit(facts)).toBe(gas)
})
