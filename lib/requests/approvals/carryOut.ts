// Does what was approved. It may be called again at any time: what is done is not done twice.
import { type Address, sameAddress } from '@/lib/base/address'
import { WalletError } from '@/lib/base/walletError'
import { howSmall } from '@/lib/safety/risk/smallEnough'
import { keyOf } from '../permissions/createPermissions'
import { noAgreement, Refused, rpcCodes, toRpcError, unauthorized } from '../rpcErrors'
import { type Outcome, type ProposedNetwork, type Question, type QuestionBody, senderOf } from './question'
import type { Room } from './room'

/** Resolves when the question has an outcome. Does nothing unless it is approved and without one. */
export function carryOut(room: Room, id: string): Promise<void> {
  const running = room.carrying.get(id)
  if (running) return running
  const run = carryOutOnce(room, id).finally(() => room.carrying.delete(id))
  room.carrying.set(id, run)
  return run
}

async function carryOutOnce(room: Room, id: string) {
  const question = await room.questions.get(id)
  if (!question || question.outcome || question.answer?.type !== 'approved') return
  const outcome = await attempt(room, question, question.answer.accounts ?? [])
  // A transaction's bytes are on disk already: without this row they are found again, and sent again.
  const kept = senderOf(question.body) ? 'soon' : 'at once'
  await room.change(id, (now) => (now.outcome ? undefined : { ...now, outcome }), kept)
}

async function attempt(room: Room, question: Question, accounts: Address[]): Promise<Outcome> {
  try {
    const value = await perform(room, question, accounts)
    return { type: 'result', at: room.clock(), value }
  } catch (error) {
    const at = room.clock()
    // What was approved is not kept for another day: a signature that comes unexpected is one too many.
    if (error instanceof WalletError && error.name === 'Keystore.Locked') {
      return { type: 'error', at, code: rpcCodes.unauthorized, message: lockedMeanwhile }
    }
    const told = toRpcError(error)
    if (told.code === rpcCodes.internal) room.report(error)
    return { type: 'error', at, ...told }
  }
}

async function perform(room: Room, question: Question, accounts: Address[]): Promise<unknown> {
  const { asker, body } = question
  if (isAboutSite(body)) {
    if (asker.type !== 'site') throw new TypeError('expected a site to ask for this')
    if (body.kind === 'connect') {
      await room.permissions.grant(asker, accounts, body.chainId, body.chainIds)
      return accounts
    }
    if (body.kind === 'add network') await addNetwork(room, body.network)
    await room.permissions.switchChain(
      asker,
      body.kind === 'add network' ? body.network.chainId : body.toChainId,
    )
    return null
  }
  await checkGrant(room, question)
  if (body.kind === 'message') return room.sign.message(body.account, body.message)
  if (body.kind === 'typed data') {
    await expectAgreement(room, question, body.chainId)
    return room.sign.typedData(body.account, body.typedData)
  }
  if (body.kind === 'watch asset') return watch(room, body)
  if (body.kind === 'calls') {
    await room.submitCalls(question)
    return { id: body.bundleId }
  }
  return room.submit(question)
}

type AboutSite = Extract<QuestionBody, { kind: 'connect' | 'switch chain' | 'add network' }>

/** Questions about the site itself, which no account need be granted for. */
function isAboutSite(body: QuestionBody): body is AboutSite {
  return body.kind === 'connect' || body.kind === 'switch chain' || body.kind === 'add network'
}

/** Done before, it does nothing. */
async function addNetwork(room: Room, { chainId, added }: ProposedNetwork): Promise<void> {
  if (!added || (await room.isKnownChain(chainId))) return
  const result = await room.networks.add({ chainId, ...added })
  if (result.type === 'added' || result.type === 'exists already') return
  throw new Refused(
    rpcCodes.chainDisconnected,
    'The endpoint no longer answers for this chain. Nothing was added.',
  )
}

async function watch(
  room: Room,
  { account, chainId, asset }: Extract<QuestionBody, { kind: 'watch asset' }>,
) {
  const { type } = await room.assets.accept(account, chainId, asset)
  if (type === 'accepted') return true
  throw new Refused(rpcCodes.serverRefused, 'The contract no longer says what was shown. Nothing was added.')
}

/** The user may have disconnected the site since it asked. */
async function checkGrant(room: Room, { asker, body }: Question) {
  if (asker.type !== 'site' || isAboutSite(body)) return
  const account = body.kind === 'transaction' ? body.request.from : body.account
  const granted = (await room.permissions.granted(keyOf(asker)))?.accounts ?? []
  if (granted.some((address) => sameAddress(address, account))) return
  throw unauthorized('The site is no longer connected to this account. Nothing was signed.')
}

/** What moves money waits until the endpoints agree, as a transaction does. */
async function expectAgreement(room: Room, { review }: Question, chainId: number) {
  const signed = {
    asked: { type: 'typed data' },
    deeds: review?.meaning?.deeds ?? [],
    unsigned: undefined,
  } as const
  if (howSmall(signed, 0n) === 'no money') return
  const disagreement = await room.disagreement(chainId)
  if (!disagreement || howSmall(signed, disagreement.smallAmountWei) === 'small') return
  throw noAgreement()
}

const lockedMeanwhile = 'The wallet was locked before this could be signed. Nothing was signed or sent.'
