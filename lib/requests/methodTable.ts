// Every method that a page may call. There is no way around this table.
import type { Method } from './method'
import { chainReads } from './methods/chainReads'
import { ethAccounts } from './methods/ethAccounts'
import { ethSendRawTransaction } from './methods/ethSendRawTransaction'
import { ethSendTransaction } from './methods/ethSendTransaction'
import { ethSignTypedData } from './methods/ethSignTypedData'
import { ethSignTypedDataV4 } from './methods/ethSignTypedDataV4'
import { feeds } from './methods/feeds'
import { ownAnswers } from './methods/ownAnswers'
import { personalSign } from './methods/personalSign'
import { refusals } from './methods/refusals'
import { walletAddEthereumChain } from './methods/walletAddEthereumChain'
import { walletCallsStatus } from './methods/walletCallsStatus'
import { walletGetCapabilities } from './methods/walletGetCapabilities'
import { walletPermissions } from './methods/walletPermissions'
import { walletSendCalls } from './methods/walletSendCalls'
import { walletSession } from './methods/walletSession'
import { walletSwitchEthereumChain } from './methods/walletSwitchEthereumChain'
import { walletWatchAsset } from './methods/walletWatchAsset'

/** By name; a Map, so that no name finds what objects inherit. */
export const methodTable: ReadonlyMap<string, Method> = new Map(
  [
    chainReads,
    ethAccounts,
    ethSendRawTransaction,
    ethSendTransaction,
    ethSignTypedData,
    ethSignTypedDataV4,
    feeds,
    ownAnswers,
    personalSign,
    refusals,
    walletAddEthereumChain,
    walletCallsStatus,
    walletGetCapabilities,
    walletPermissions,
    walletSendCalls,
    walletSession,
    walletSwitchEthereumChain,
    walletWatchAsset,
  ].flatMap((table) => Object.entries(table)),
)
