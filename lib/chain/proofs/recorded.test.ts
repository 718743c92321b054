// Headers and proofs that a real node recorded: each hash is made again.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { verifyAccount, verifyStorage } from './accountProof'
import { headerHash } from './headerHash'

const folder = '../shared/data/chain/execution-apis-tests'

type Block = Record<string, unknown> & { hash: Hex; stateRoot: Hex }

interface RecordedProof {
  address: Hex
  balance: Hex
  nonce: Hex
  codeHash: Hex
  storageHash: Hex
  accountProof: Hex[]
  storageProof: { key: Hex; value: Hex; proof: Hex[] }[]
}

/** What was answered, by file. */
function answers<T>(method: string): [file: string, answer: T][] {
  return readdirSync(join(folder, method)).flatMap((file): [string, T][] => {
    const line = readFileSync(join(folder, method, file), 'utf8')
      .split('\n')
      .find((text) => text.startsWith('<< '))
    const { result } = JSON.parse(line?.slice(3) ?? '{}') as { result?: T | null }
    return result ? [[file, result]] : []
  })
}

if (existsSync(folder)) {
  const blocks = [...answers<Block>('eth_getBlockByNumber'), ...answers<Block>('eth_getBlockByHash')]
  const latest = blocks.find(([file]) => file === 'get-latest.io')?.[1] as Block

  describe('the hash of a block of every fork from Frontier to Osaka', () => {
    test.each(blocks)('%s', (_, block) => {
      expect(headerHash(block)).toEqual({ type: 'hash', hash: block.hash })
    })

    test('changes with every field, and an unknown or missing field makes it unknown', () => {
      const beside = ['hash', 'size', 'transactions', 'uncles', 'withdrawals']
      const fields = Object.keys(latest).filter((field) => !beside.includes(field))
      expect(fields.length).toBe(21)
      for (const field of fields) {
        const value = String(latest[field])
        const last = Number.parseInt(value.at(-1) ?? '0', 16)
        const changed = value === '0x' ? '0x00' : `${value.slice(0, -1)}${(last ^ 1).toString(16)}`
        expect(headerHash({ ...latest, [field]: changed }), field).toMatchObject({ type: 'hash' })
        expect(headerHash({ ...latest, [field]: changed }), field).not.toEqual({
          type: 'hash',
          hash: latest.hash,
        })
        const { [field]: _, ...without } = latest
        // Without the newest field it is a header of the fork before.
        if (field !== 'requestsHash') expect(headerHash(without).type, field).toBe('unknown')
      }
      expect(headerHash({ ...latest, slotNumber: '0x1' })).toEqual({ type: 'unknown', field: 'slotNumber' })
      expect(headerHash({ ...latest, miner: '0x12' })).toEqual({ type: 'unknown', field: 'miner' })
    })
  })

  describe('eth_getProof under the block it was asked for', () => {
    test.each(answers<RecordedProof>('eth_getProof'))('%s', (_, recorded) => {
      const verdict = verifyAccount(latest.stateRoot, recorded.address, recorded.accountProof)
      expect(verdict).toEqual({
        type: 'proved',
        account: {
          balanceWei: BigInt(recorded.balance),
          nonce: BigInt(recorded.nonce),
          codeHash: recorded.codeHash,
          storageRoot: recorded.storageHash,
        },
      })
      for (const { key, value, proof } of recorded.storageProof) {
        const slot = `0x${BigInt(key).toString(16).padStart(64, '0')}` as const
        expect(verifyStorage(recorded.storageHash, slot, proof)).toEqual({
          type: 'proved',
          value: BigInt(value),
        })
      }
      const other = blocks.find(([file]) => file === 'get-block-prague-fork.io')?.[1] as Block
      expect(verifyAccount(other.stateRoot, recorded.address, recorded.accountProof).type).toBe('invalid')
    })
  })
} else {
  test.skip(`SKIPPED: recorded answers of execution-apis are not at ${folder}`, () => {})
}
