// The chain as a picture: recent blocks, forks, where each endpoint stands, where our transactions and payments sit.
import { ArrowLeft, Blocks, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import type { EndpointFacts } from '@/lib/chain/client/endpointFacts'
import type { Network } from '@/lib/chain/networks/network'
import { readNetworks, readSettings } from '@/lib/storage/read'
import { type ChainPicture as Picture, readChainPicture } from '@/lib/storage/read/chainPicture'
import { blockFacts } from '../chain/blockWords'
import { ChainPicture } from '../chain/ChainPicture'
import { withHeard } from '../chain/withHeard'
import { sendCommand } from '../command'
import { MempoolCard } from '../payments/MempoolCard'
import { HashLink } from '../ui/AddressView'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { EmptyState } from '../ui/EmptyState'
import { RelativeTime } from '../ui/RelativeTime'
import { Select } from '../ui/Select'
import { shortHex } from '../ui/shortHex'
import { useDeed } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { PageTitle } from './PageTitle'
import { routeHref } from './route'

/** So many heights are shown. */
const heights = 16

/** `id`: the network's chain id; without one, the network in use. */
export function ChainPage(props: { id: string | undefined }) {
  const networks = useLiveValue(readNetworks, [])
  const settings = useLiveValue(readSettings, [])
  if (!networks || !settings) return <Skeleton height="12rem" />
  const wanted = props.id === undefined ? settings.selectedChainId : Number(props.id)
  const network = networks.find(({ chainId }) => chainId === wanted) ?? networks[0]
  return network ? <NetworkBlocks key={network.chainId} network={network} networks={networks} /> : null
}

function NetworkBlocks(props: { network: Network; networks: readonly Network[] }) {
  const t = useText()
  const deed = useDeed()
  const { network, networks } = props
  const { chainId } = network
  const picture = useLiveValue(() => readChainPicture(chainId, heights), [chainId])
  const [chosen, setChosen] = useState<string>()
  const [looking, setLooking] = useState(false)
  const look = async () => {
    setLooking(true)
    await deed(() => sendCommand('lookAtChain', { chainId }))
    setLooking(false)
  }
  const lookNow = (
    <Button icon={RefreshCw} loading={looking} onClick={() => void look()}>
      {t('chain.look')}
    </Button>
  )
  const choose = (hash: string) => {
    setChosen(hash)
    document.getElementById(`block-${hash}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <>
      <PageTitle
        title={t('chain.title', { network: network.name })}
        lead={t('chain.lead')}
        before={<BackLink />}
        action={
          <div className="flex flex-wrap items-center gap-2">
            <div className="w-48">
              <Select
                aria-label={t('chain.network')}
                value={String(chainId)}
                onChange={(id) => {
                  location.hash = routeHref({ page: 'chain', id })
                }}
                options={networks.map((one) => ({ value: String(one.chainId), label: one.name }))}
              />
            </div>
            {lookNow}
          </div>
        }
      />
      {!picture ? (
        <Skeleton height="12rem" />
      ) : picture.blocks.length === 0 ? (
        <Card>
          <EmptyState icon={Blocks} title={t('chain.empty.title')}>
            {t('chain.empty.text')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <Card>
            <ChainPicture picture={picture} chosen={chosen} onChoose={choose} />
            <Legend />
          </Card>
          <Card title={t('chain.endpoints')}>
            <ul className="-my-1 divide-y divide-line">
              {network.endpoints.map((url) => (
                <EndpointLine
                  key={url}
                  url={url}
                  facts={picture.endpoints.find((one) => one.url === url)}
                  picture={picture}
                />
              ))}
            </ul>
          </Card>
          <MempoolCard mempool={picture.mempool} />
          <Card title={t('chain.list')} padding="none">
            <ol className="divide-y divide-line border-t border-line">
              {withHeard(picture).map((block) => (
                <li
                  key={block.hash}
                  id={`block-${block.hash}`}
                  className={
                    chosen === block.hash
                      ? 'flex flex-wrap items-baseline gap-x-4 gap-y-1 bg-brand-soft px-4 py-2.5'
                      : 'flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-2.5'
                  }
                >
                  <span className={block.left ? 'font-semibold text-danger-ink' : 'font-semibold'}>
                    {t('chain.block', { number: block.number.toString() })}
                  </span>
                  <HashLink hash={block.hash} kind="block" explorer={network.explorer} copy />
                  <span className="text-sm text-faint">
                    <RelativeTime at={Number(block.timestampSeconds) * 1_000} />
                  </span>
                  <span className="basis-full text-sm text-soft">
                    {blockFacts(t, picture, block).join(' · ')}
                    <BlockLinks picture={picture} hash={block.hash} />
                  </span>
                </li>
              ))}
            </ol>
          </Card>
        </>
      )}
    </>
  )
}

function BlockLinks(props: { picture: Picture; hash: `0x${string}` }) {
  const { picture, hash } = props
  const sent = picture.transactions.get(hash) ?? []
  const came = picture.payments.get(hash) ?? []
  const look = 'ml-2 font-mono text-brand-ink underline underline-offset-2'
  return (
    <>
      {sent.map(({ id, hash: transaction }) => (
        <a key={id} href={routeHref({ page: 'activity', id })} className={look}>
          {shortHex(transaction)}
        </a>
      ))}
      {came.map(({ orderId, transactionHash }) =>
        orderId === undefined ? null : (
          <a
            key={`${orderId} ${transactionHash}`}
            href={routeHref({ page: 'payments', id: orderId })}
            className={look}
          >
            {shortHex(transactionHash ?? hash)}
          </a>
        ),
      )}
    </>
  )
}

function EndpointLine(props: { url: string; facts: EndpointFacts | undefined; picture: Picture }) {
  const t = useText()
  const { url, facts, picture } = props
  const { head, earlierHeads = [] } = facts ?? {}
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-2.5">
      <span className="min-w-0 truncate font-medium" title={url}>
        {new URL(url).host}
      </span>
      <span className="text-sm text-soft">
        {head
          ? `${t('chain.endpoint.head', { number: head.number.toString(), hash: shortHex(head.hash) })} · ${t(placeOf(head, picture))}`
          : t('chain.endpoint.none')}
      </span>
      {earlierHeads.length > 0 && (
        <details className="basis-full text-sm text-faint">
          <summary className="w-fit cursor-pointer rounded-md">
            {t('chain.endpoint.before', { count: earlierHeads.length })}
          </summary>
          <ul className="mt-1 flex flex-col gap-0.5 pl-4">
            {earlierHeads.map((one) => (
              <li key={one.hash}>
                {t('chain.endpoint.earlier', { number: one.number.toString(), hash: shortHex(one.hash) })} ·{' '}
                {t(placeOf(one, picture))} · <RelativeTime at={one.at} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function placeOf(head: { number: bigint; hash: string }, { blocks }: Picture) {
  const found = blocks.find(({ hash }) => hash === head.hash)
  if (found && !found.left) return 'chain.endpoint.agrees' as const
  const [top, bottom] = [blocks[0]?.number ?? 0n, blocks.at(-1)?.number ?? 0n]
  if (!found && head.number > top) return 'chain.endpoint.higher' as const
  if (!found && head.number < bottom) return 'chain.endpoint.lower' as const
  return 'chain.endpoint.other' as const
}

function Legend() {
  const t = useText()
  const items = [
    { sign: 'size-3 rounded bg-brand-soft ring-[1.5px] ring-brand', word: t('chain.ours') },
    {
      sign: 'size-3 rounded border-[1.5px] border-dashed border-danger bg-danger-soft',
      word: t('chain.left'),
    },
    {
      sign: 'size-3 rounded border-[1.5px] border-dotted border-caution-ink bg-caution-soft',
      word: t('chain.legendOnlySaid'),
    },
    { sign: 'size-3 rounded-full bg-accent', word: t('chain.sent', { count: 1 }) },
    { sign: 'size-3 rounded-sm bg-success', word: t('chain.came', { count: 1 }) },
  ]
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-sm text-soft">
      {items.map(({ sign, word }) => (
        <li key={word} className="inline-flex items-center gap-2">
          <span aria-hidden className={`inline-block shrink-0 ${sign}`} />
          {word}
        </li>
      ))}
      <li className="inline-flex items-center gap-2">
        <span aria-hidden>▾</span>
        {t('chain.endpoints')}
      </li>
      <li className="inline-flex items-center gap-2">
        <span aria-hidden>▿</span>
        {t('chain.endpointsBefore')}
      </li>
    </ul>
  )
}

function BackLink() {
  const t = useText()
  return (
    <a
      href={routeHref({ page: 'networks' })}
      className="-ml-2 inline-flex min-h-9 w-fit items-center gap-1.5 rounded-[0.625rem] px-2 text-sm font-semibold text-brand-ink transition-colors hover:bg-brand-soft"
    >
      <ArrowLeft aria-hidden size={16} />
      {t('chain.back')}
    </a>
  )
}
