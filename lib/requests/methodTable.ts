// Every method that a page may call. There is no way around this table.
import type { Method } from './method'
import { chainReads } from './methods/chainReads'
import { ethAccounts } from './methods/ethAccounts'
import { ethSendTransaction } from './methods/ethSendTransaction'
import { ethSignTypedDataV4 } from './methods/ethSignTypedDataV4'
import { ownAnswers } from './methods/ownAnswers'
import { personalSign } from './methods/personalSign'
import { walletPermissions } from './methods/walletPermissions'
import { walletSwitchEthereumChain } from './methods/walletSwitchEthereumChain'
import { walletWatchAsset } from './methods/walletWatchAsset'

/** By name; a Map, so that no name finds what objects inherit. */
export const methodTable: ReadonlyMap<string, Method> = new Map(
  [
    chainReads,
    ethAccounts,
    ethSendTransaction,
    ethSignTypedDataV4,
    ownAnswers,
    personalSign,
    walletPermissions,
    walletSwitchEthereumChain,
    walletWatchAsset,
  ].flatMap((table) => Object.entries(table)),
)
