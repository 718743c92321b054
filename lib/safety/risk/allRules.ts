// Every rule there is.
import type { Rule } from './rule'
import { accountDelegated } from './rules/accountDelegated'
import { addressOnWarningList } from './rules/addressOnWarningList'
import { balanceTooLow } from './rules/balanceTooLow'
import { balanceUnknown } from './rules/balanceUnknown'
import { codeChanged } from './rules/codeChanged'
import { codeUnknown } from './rules/codeUnknown'
import { collectionApproval } from './rules/collectionApproval'
import { contractAgeUnknown } from './rules/contractAgeUnknown'
import { contractFirstUse } from './rules/contractFirstUse'
import { controlChanges } from './rules/controlChanges'
import { delegationNotAllowed } from './rules/delegationNotAllowed'
import { drainerCode } from './rules/drainerCode'
import { drainsAsset } from './rules/drainsAsset'
import { feeAboveCeiling } from './rules/feeAboveCeiling'
import { feeExtreme } from './rules/feeExtreme'
import { feeOutOfProportion } from './rules/feeOutOfProportion'
import { gasBelowEstimate } from './rules/gasBelowEstimate'
import { grantNeverExpires } from './rules/grantNeverExpires'
import { grantToStranger } from './rules/grantToStranger'
import { hiddenInside } from './rules/hiddenInside'
import { lookalikeRecipient } from './rules/lookalikeRecipient'
import { madeUpAddress } from './rules/madeUpAddress'
import { messageHidesMeaning } from './rules/messageHidesMeaning'
import { moneyForNothing } from './rules/moneyForNothing'
import { moreThanSaid } from './rules/moreThanSaid'
import { networkOtherId } from './rules/networkOtherId'
import { networkOtherName } from './rules/networkOtherName'
import { networkUnlisted } from './rules/networkUnlisted'
import { noAgreement } from './rules/noAgreement'
import { noCodeCalled } from './rules/noCodeCalled'
import { nonceReplaces } from './rules/nonceReplaces'
import { nonceWaits } from './rules/nonceWaits'
import { notSimulated } from './rules/notSimulated'
import { orderForNothing } from './rules/orderForNothing'
import { orderHidden } from './rules/orderHidden'
import { outputElsewhere } from './rules/outputElsewhere'
import { permit2LockdownMissing } from './rules/permit2LockdownMissing'
import { permit2Stands } from './rules/permit2Stands'
import { plantedRecipient } from './rules/plantedRecipient'
import { priceUnknown } from './rules/priceUnknown'
import { promptBurst } from './rules/promptBurst'
import { receivesNothing } from './rules/receivesNothing'
import { recipientElsewhere } from './rules/recipientElsewhere'
import { recipientFirstTime } from './rules/recipientFirstTime'
import { recipientIsToken } from './rules/recipientIsToken'
import { recipientIsYourself } from './rules/recipientIsYourself'
import { recipientIsZero } from './rules/recipientIsZero'
import { replacementTooLow } from './rules/replacementTooLow'
import { signedForAnother } from './rules/signedForAnother'
import { signInAccount } from './rules/signInAccount'
import { signInChain } from './rules/signInChain'
import { signInDomain } from './rules/signInDomain'
import { signInMalformed } from './rules/signInMalformed'
import { signInTime } from './rules/signInTime'
import { simulationChanged } from './rules/simulationChanged'
import { simulationContradicted } from './rules/simulationContradicted'
import { simulationVaries } from './rules/simulationVaries'
import { siteFirstSeen } from './rules/siteFirstSeen'
import { siteInsideAnother } from './rules/siteInsideAnother'
import { siteListMissing } from './rules/siteListMissing'
import { siteOnPhishingList } from './rules/siteOnPhishingList'
import { siteOpenedByLink } from './rules/siteOpenedByLink'
import { siteOtherLetters } from './rules/siteOtherLetters'
import { siteResembles } from './rules/siteResembles'
import { slippageWide } from './rules/slippageWide'
import { spenderWithoutCode } from './rules/spenderWithoutCode'
import { swapWithoutMinimum } from './rules/swapWithoutMinimum'
import { takesFromOthers } from './rules/takesFromOthers'
import { tokenImitates } from './rules/tokenImitates'
import { transferOfNothing } from './rules/transferOfNothing'
import { typedDataChain } from './rules/typedDataChain'
import { typedDataUnread } from './rules/typedDataUnread'
import { unfairSwap } from './rules/unfairSwap'
import { unknownContract } from './rules/unknownContract'
import { unlimitedApproval } from './rules/unlimitedApproval'
import { wouldFail } from './rules/wouldFail'
import { youngContract } from './rules/youngContract'

export const allRules: readonly Rule[] = [
  accountDelegated,
  addressOnWarningList,
  balanceTooLow,
  balanceUnknown,
  codeChanged,
  contractAgeUnknown,
  contractFirstUse,
  codeUnknown,
  collectionApproval,
  controlChanges,
  delegationNotAllowed,
  feeAboveCeiling,
  feeExtreme,
  feeOutOfProportion,
  drainerCode,
  drainsAsset,
  gasBelowEstimate,
  grantNeverExpires,
  grantToStranger,
  hiddenInside,
  lookalikeRecipient,
  madeUpAddress,
  messageHidesMeaning,
  moneyForNothing,
  noAgreement,
  moreThanSaid,
  networkOtherId,
  networkOtherName,
  networkUnlisted,
  noCodeCalled,
  nonceReplaces,
  nonceWaits,
  notSimulated,
  orderForNothing,
  orderHidden,
  outputElsewhere,
  permit2LockdownMissing,
  permit2Stands,
  plantedRecipient,
  priceUnknown,
  receivesNothing,
  promptBurst,
  recipientElsewhere,
  recipientFirstTime,
  recipientIsToken,
  recipientIsYourself,
  recipientIsZero,
  replacementTooLow,
  signInAccount,
  signInChain,
  signInDomain,
  signInMalformed,
  signInTime,
  signedForAnother,
  simulationChanged,
  simulationContradicted,
  simulationVaries,
  siteFirstSeen,
  siteInsideAnother,
  siteListMissing,
  siteOnPhishingList,
  siteOpenedByLink,
  siteOtherLetters,
  siteResembles,
  slippageWide,
  spenderWithoutCode,
  swapWithoutMinimum,
  takesFromOthers,
  tokenImitates,
  transferOfNothing,
  typedDataChain,
  typedDataUnread,
  unfairSwap,
  unknownContract,
  unlimitedApproval,
  wouldFail,
  youngContract,
]
