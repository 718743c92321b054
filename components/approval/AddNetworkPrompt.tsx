// "Add this network?": what the site says of it, what its endpoint said itself, and where a name is another's.
import { chainIdHex } from '@/lib/base/chainId'
import { nameKey } from '@/lib/base/nameKey'
import { plainText } from '@/lib/base/visibleText'
import type { ProposedNetwork, Question } from '@/lib/requests/approvals/question'
import { Card, FactRow } from '../ui/Card'
import { NetworkBadge } from '../ui/NetworkBadge'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { type Names, networkOf } from './AddressCard'
import { isBad, QuestionFindings } from './DraftWarnings'
import { type PromptControls, PromptFrame } from './PromptFrame'
import { shownVersion } from './shownVersion'

export function AddNetworkPrompt(props: {
  question: Question
  fromChainId: number
  network: ProposedNetwork
  names: Names
  controls: PromptControls
}) {
  const t = useText()
  const { chainId, added } = props.network
  const known = networkOf(props.names, chainId)
  const name = known?.name ?? plainText(added?.name ?? String(chainId), 64).text
  return (
    <PromptFrame
      question={props.question.id}
      title={t(added ? 'approval.addNetwork.title' : 'approval.switch.title', { network: name })}
      asker={props.question.asker}
      controls={props.controls}
      confirmation={{
        label: t(added ? 'approval.confirm.addNetwork' : 'approval.confirm.switch'),
        summary: t(added ? 'approval.addNetwork.summary' : 'approval.switch.summary'),
        shown: shownVersion(props.question),
        tone: isBad(props.question.review) ? 'danger' : 'primary',
        onConfirm: (typed) => props.controls.onApprove(undefined, typed),
      }}
    >
      <QuestionFindings question={props.question} />
      {added ? (
        <Proposal chainId={chainId} added={added} names={props.names} />
      ) : (
        <>
          <Card>
            <dl className="-my-2 divide-y divide-line">
              <FactRow label={t('approval.switch.from')}>
                <NetworkBadge
                  network={networkOf(props.names, props.fromChainId)}
                  chainId={props.fromChainId}
                />
              </FactRow>
              <FactRow label={t('approval.switch.to')}>
                <NetworkBadge network={known} chainId={chainId} />
              </FactRow>
            </dl>
          </Card>
          <Notice tone="info">{t('approval.addNetwork.known')}</Notice>
        </>
      )}
      <p className="px-1 text-sm text-faint">{t('approval.addNetwork.switches')}</p>
    </PromptFrame>
  )
}

function Proposal(props: { chainId: number; added: Required<ProposedNetwork>['added']; names: Names }) {
  const t = useText()
  const { name, symbol, endpoint, explorer } = props.added
  const url = new URL(endpoint)
  const namesake = props.names.networks.find((network) => nameKey(network.name) === nameKey(name))
  const sameCoin = props.names.networks.find(
    ({ source, currency }) => source === 'built in' && nameKey(currency.symbol) === nameKey(symbol),
  )
  return (
    <>
      {namesake && (
        <Notice tone="danger">
          {t('approval.addNetwork.namesake', { network: namesake.name, chainId: namesake.chainId })}
        </Notice>
      )}
      <Card title={t('approval.addNetwork.claims')}>
        <dl className="-my-2 divide-y divide-line">
          <FactRow label={t('approval.addNetwork.name')}>{plainText(name, 64).text}</FactRow>
          <FactRow label={t('approval.addNetwork.coin')}>{plainText(symbol, 12).text}</FactRow>
          {explorer && (
            <FactRow label={t('approval.addNetwork.explorer')}>
              <span className="break-all">{explorer}</span>
            </FactRow>
          )}
        </dl>
      </Card>
      <Card title={t('approval.addNetwork.asked')}>
        <dl className="-my-2 divide-y divide-line">
          <FactRow label={t('approval.addNetwork.endpoint')}>
            <span className="break-all">
              <span className="text-faint">{`${url.protocol}//`}</span>
              <span className="font-semibold">{url.host}</span>
              <span className="text-faint">{url.pathname === '/' ? '' : url.pathname + url.search}</span>
            </span>
          </FactRow>
          <FactRow label={t('approval.addNetwork.chainId')}>
            <span className="tabular-nums">
              {props.chainId} <span className="text-faint">({chainIdHex(props.chainId)})</span>
            </span>
          </FactRow>
        </dl>
      </Card>
      {sameCoin && !namesake && (
        <Notice tone="caution">
          {t('approval.addNetwork.sameCoin', {
            symbol: plainText(symbol, 12).text,
            network: sameCoin.name,
          })}
        </Notice>
      )}
      <Notice tone="caution">{t('approval.addNetwork.single', { host: url.host })}</Notice>
    </>
  )
}
