// From a page's message to its answer: schema, known method, permission, and for all that fails a precise error.
import * as v from 'valibot'
import type { ProviderAnswer, SiteState } from '@/lib/messages/provider'
import { type Approvals, createApprovals } from './approvals/createApprovals'
import type { SiteAsker } from './approvals/question'
import { createFeeds } from './feeds/createFeeds'
import { createPageLimits } from './limits/pageLimits'
import type { Rooms } from './method'
import { methodTable } from './methodTable'
import { createPermissions, type Permissions } from './permissions/createPermissions'
import type { RequestPorts } from './ports'
import { Refused, rpcCodes, toRpcError, unsupportedMethod } from './rpcErrors'
import { createSilences, type Silences } from './silences/createSilences'

export interface Requests {
  /**
   * Answers one request of a page. The same document and id again, while it is under way, is the same request.
   * undefined for a message without an id that an answer could name. Never throws.
   */
  handle(asker: SiteAsker, message: unknown): Promise<ProviderAnswer | undefined>
  siteState(asker: SiteAsker): Promise<SiteState>
  approvals: Approvals
  permissions: Permissions
  silences: Silences
  /** A document is there (again). */
  documentPresent(): void
}

const requestSchema = v.object({
  id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  method: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  params: v.optional(v.union([v.array(v.unknown()), v.custom<object>((value) => typeof value === 'object')])),
})
const idSchema = v.looseObject({ id: requestSchema.entries.id })

type Request = v.InferOutput<typeof requestSchema>

export function createRequests(ports: RequestPorts): Requests {
  const silences = createSilences({ store: ports.silences, clock: ports.clock })
  const permissions = createPermissions({
    ...ports,
    store: ports.permissions,
    lost: (site) => approvals.grantChanged(site),
  })
  const approvals = createApprovals({ ...ports, permissions, silences })
  const limits = createPageLimits(ports.clock)
  const feeds = createFeeds(ports)
  const rooms: Rooms = { ports, permissions, approvals, feeds, methods: methodTable }
  const underWay = new Map<string, Promise<ProviderAnswer>>()

  async function answer(asker: SiteAsker, questionId: string, { id, method, params }: Request) {
    try {
      limits.check(asker.topOrigin, params)
      const call = methodTable.get(method)
      if (!call) throw unsupportedMethod(method)
      const result = (await call({ asker, questionId, params }, rooms)) ?? null
      return { type: 'result', id, result } as const
    } catch (error) {
      const told = toRpcError(error)
      if (told.code === rpcCodes.internal) ports.report(error)
      return { type: 'error', id, error: told } as const
    }
  }

  return {
    permissions,
    approvals,
    silences,
    siteState: permissions.state,
    documentPresent: feeds.present,
    async handle(asker, message) {
      const request = v.safeParse(requestSchema, message)
      if (!request.success) return refuseMessage(message)
      const key = `${asker.documentId}:${request.output.id}`
      const running = underWay.get(key) ?? answer(asker, key, request.output)
      underWay.set(key, running)
      return running.finally(() => underWay.delete(key))
    },
  }
}

function refuseMessage(message: unknown): ProviderAnswer | undefined {
  const named = v.safeParse(idSchema, message)
  if (!named.success) return undefined
  const error = new Refused(rpcCodes.invalidRequest, 'Invalid request: expected {method, params}.')
  return { type: 'error', id: named.output.id, error: toRpcError(error) }
}
