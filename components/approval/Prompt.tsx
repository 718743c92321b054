// One question, by its kind.
import type { Address } from '@/lib/base/address'
import type { Question } from '@/lib/requests/approvals/question'
import { AddNetworkPrompt } from './AddNetworkPrompt'
import type { Names } from './AddressCard'
import { CallsPrompt } from './CallsPrompt'
import { ConnectPrompt } from './ConnectPrompt'
import { MessagePrompt } from './MessagePrompt'
import type { PromptControls } from './PromptFrame'
import { SwitchChainPrompt } from './SwitchChainPrompt'
import { TransactionPrompt } from './TransactionPrompt'
import { TypedDataPrompt } from './TypedDataPrompt'
import { useRecheck } from './useRecheck'
import { WatchAssetPrompt } from './WatchAssetPrompt'

export function Prompt(props: {
  question: Question
  names: Names
  selectedAddress: Address | undefined
  controls: PromptControls
}) {
  const { selectedAddress, ...common } = props
  const { body } = props.question
  useRecheck(props.question)
  switch (body.kind) {
    case 'calls':
      return <CallsPrompt {...common} body={body} />
    case 'connect':
      return <ConnectPrompt {...common} body={body} selectedAddress={selectedAddress} />
    case 'switch chain':
      return <SwitchChainPrompt {...common} fromChainId={body.fromChainId} toChainId={body.toChainId} />
    case 'add network':
      return <AddNetworkPrompt {...common} fromChainId={body.fromChainId} network={body.network} />
    case 'transaction':
      return <TransactionPrompt {...common} request={body.request} />
    case 'message':
      return <MessagePrompt {...common} account={body.account} message={body.message} />
    case 'watch asset':
      return <WatchAssetPrompt {...common} body={body} />
    case 'typed data':
      return (
        <TypedDataPrompt
          {...common}
          account={body.account}
          chainId={body.chainId}
          typedData={body.typedData}
        />
      )
  }
}
