// Every rule there is.
import type { Rule } from './rule'
import { addressOnWarningList } from './rules/addressOnWarningList'
import { balanceTooLow } from './rules/balanceTooLow'
import { balanceUnknown } from './rules/balanceUnknown'
import { controlChanges } from './rules/controlChanges'
import { delegationNotAllowed } from './rules/delegationNotAllowed'
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
import { noAgreement } from './rules/noAgreement'
import { noCodeCalled } from './rules/noCodeCalled'
import { nonceReplaces } from './rules/nonceReplaces'
import { nonceWaits } from './rules/nonceWaits'
import { orderForNothing } from './rules/orderForNothing'
import { orderHidden } from './rules/orderHidden'
import { outputElsewhere } from './rules/outputElsewhere'
import { plantedRecipient } from './rules/plantedRecipient'
import { priceUnknown } from './rules/priceUnknown'
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
import { siteInsideAnother } from './rules/siteInsideAnother'
import { siteOnPhishingList } from './rules/siteOnPhishingList'
import { siteOtherLetters } from './rules/siteOtherLetters'
import { siteResembles } from './rules/siteResembles'
import { spenderWithoutCode } from './rules/spenderWithoutCode'
import { swapWithoutMinimum } from './rules/swapWithoutMinimum'
import { takesFromOthers } from './rules/takesFromOthers'
import { tokenImitates } from './rules/tokenImitates'
import { transferOfNothing } from './rules/transferOfNothing'
import { typedDataChain } from './rules/typedDataChain'
import { typedDataUnread } from './rules/typedDataUnread'
import { unknownContract } from './rules/unknownContract'
import { unlimitedApproval } from './rules/unlimitedApproval'
import { wouldFail } from './rules/wouldFail'

export const allRules: readonly Rule[] = [
  addressOnWarningList,
  balanceTooLow,
  balanceUnknown,
  controlChanges,
  delegationNotAllowed,
  feeAboveCeiling,
  feeExtreme,
  feeOutOfProportion,
  gasBelowEstimate,
  grantNeverExpires,
  grantToStranger,
  hiddenInside,
  lookalikeRecipient,
  madeUpAddress,
  messageHidesMeaning,
  moneyForNothing,
  noAgreement,
  noCodeCalled,
  nonceReplaces,
  nonceWaits,
  orderForNothing,
  orderHidden,
  outputElsewhere,
  plantedRecipient,
  priceUnknown,
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
  siteInsideAnother,
  siteOnPhishingList,
  siteOtherLetters,
  siteResembles,
  spenderWithoutCode,
  swapWithoutMinimum,
  takesFromOthers,
  tokenImitates,
  transferOfNothing,
  typedDataChain,
  typedDataUnread,
  unknownContract,
  unlimitedApproval,
  wouldFail,
]
