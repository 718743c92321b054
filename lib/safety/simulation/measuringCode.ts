// Code that, put at the account's own address for the length of one eth_call, makes several calls in the account's name
// and answers what each came to: so that before, the transaction and after are of one and the same state.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'

/**
 * Called by the account itself it reads steps from the calldata: gas, to, value, length (a word each), then the bytes.
 * Bit 160 of `to` deploys the bytes, bit
 * 161 only looks (a STATICCALL). For each step it answers 0x140 bytes: whether it succeeded, how many bytes
 * came back, and the first 0x100 of them. Called by anybody else it takes ether, answers the receive hooks of ERC-721 and
 * ERC-1155, and is silent otherwise, as an account without code is.
 *
 * ```
 * 000 33301461003b57                 CALLER ADDRESS EQ @run JUMPI
 * 007 60003560e01c                   PUSH 0 CALLDATALOAD PUSH e0 SHR
 * 00d 8063150b7a021461002f57         DUP1 PUSH onERC721Received EQ @accept JUMPI
 * 018 8063f23a6e611461002f57         DUP1 PUSH onERC1155Received EQ @accept JUMPI
 * 023 8063bc197c811461002f57         DUP1 PUSH onERC1155BatchReceived EQ @accept JUMPI
 * 02e 00                             STOP
 * 02f 5b60e01b60005260206000f3       accept: PUSH e0 SHL PUSH 0 MSTORE PUSH 20 PUSH 0 RETURN
 * 03b 5b60006000                     run: PUSH 0 PUSH 0
 * 040 5b368110156100c657             loop: CALLDATASIZE DUP2 LT ISZERO @done JUMPI
 * 049 8060600135                     DUP1 PUSH 60 ADD CALLDATALOAD
 * 04e 8082608001846101400137         DUP1 DUP3 PUSH 80 ADD DUP5 PUSH 140 ADD CALLDATACOPY
 * 059 8160200135                     DUP2 PUSH 20 ADD CALLDATALOAD
 * 05e 8060a01c                       DUP1 PUSH a0 SHR
 * 062 8060011461009e57               DUP1 PUSH 1 EQ @create JUMPI
 * 06a 61008857                       @look JUMPI
 * 06e 61010084604001838661014001     PUSH 100 DUP5 PUSH 40 ADD DUP4 DUP7 PUSH 140 ADD
 * 07b 8660400135858835f1             DUP7 PUSH 40 ADD CALLDATALOAD DUP6 DUP9 CALLDATALOAD CALL
 * 084 6100ae56                       @record JUMP
 * 088 5b61010084604001838661014001   look: PUSH 100 DUP5 PUSH 40 ADD DUP4 DUP7 PUSH 140 ADD
 * 096 848735fa                       DUP5 DUP8 CALLDATALOAD STATICCALL
 * 09a 6100ae56                       @record JUMP
 * 09e 5b508184610140018460400135f01515 create: POP DUP2 DUP5 PUSH 140 ADD DUP5 PUSH 40 ADD CALLDATALOAD CREATE ISZERO ISZERO
 * 0ae 5b8452                         record: DUP5 MSTORE
 * 0b1 3d8460200152                   RETURNDATASIZE DUP5 PUSH 20 ADD MSTORE
 * 0b7 500160800190610140019061004056 POP ADD PUSH 80 ADD SWAP1 PUSH 140 ADD SWAP1 @loop JUMP
 * 0c6 5b506000f3                     done: POP PUSH 0 RETURN
 * ```
 */
export const measuringCode: Hex = `0x${[
  '33301461003b57',
  '60003560e01c',
  '8063150b7a021461002f57',
  '8063f23a6e611461002f57',
  '8063bc197c811461002f57',
  '00',
  '5b60e01b60005260206000f3',
  '5b60006000',
  '5b368110156100c657',
  '8060600135',
  '8082608001846101400137',
  '8160200135',
  '8060a01c',
  '8060011461009e57',
  '61008857',
  '61010084604001838661014001',
  '8660400135858835f1',
  '6100ae56',
  '5b61010084604001838661014001',
  '848735fa',
  '6100ae56',
  '5b508184610140018460400135f01515',
  '5b8452',
  '3d8460200152',
  '500160800190610140019061004056',
  '5b506000f3',
].join('')}`

export interface Step {
  /** null deploys the bytes. */
  to: Address | null
  /** It can change nothing. */
  looks?: true
  valueWei?: bigint
  data: Hex
  /** Missing: whatever there is. */
  gas?: bigint
}

export interface StepResult {
  succeeded: boolean
  /** At most the first 256 bytes. */
  returned: Hex
}

/** Ample for a balance; a contract that wants more may not eat the call. */
export const lookGas = 400_000n
const recordBytes = 0x140
const keptBytes = 0x100
const deploys = 1n << 160n
const onlyLooks = 1n << 161n
const everything = 2n ** 256n - 1n

export function encodeSteps(steps: readonly Step[]): Hex {
  const words = steps.map(
    ({ to, looks, valueWei = 0n, data, gas = everything }) =>
      word(gas) +
      word(to === null ? deploys : BigInt(to) | (looks ? onlyLooks : 0n)) +
      word(valueWei) +
      word(BigInt((data.length - 2) / 2)) +
      data.slice(2),
  )
  return `0x${words.join('')}`
}

/** undefined when it is not what the code answers for so many steps. */
export function decodeSteps(answer: Hex, count: number): StepResult[] | undefined {
  const digits = answer.slice(2)
  if (digits.length !== 2 * recordBytes * count) return undefined
  return Array.from({ length: count }, (_, place) => {
    const record = digits.slice(2 * recordBytes * place, 2 * recordBytes * (place + 1))
    const length = BigInt(`0x${record.slice(64, 128)}`)
    const kept = length > BigInt(keptBytes) ? keptBytes : Number(length)
    return {
      succeeded: BigInt(`0x${record.slice(0, 64)}`) !== 0n,
      returned: `0x${record.slice(128, 128 + 2 * kept)}` as Hex,
    }
  })
}

function word(value: bigint): string {
  return value.toString(16).padStart(64, '0')
}
