// Which transaction a call of a batch becomes, and back.

/** In no id of a question. */
const separator = '+'

/** `place` counts from 0. */
export function callTransactionId(questionId: string, place: number): string {
  return `${questionId}${separator}${place}`
}

/** The question that a transaction came from, and its place there if that was a batch. */
export function questionOfTransaction(transactionId: string): { questionId: string; place?: number } {
  const at = transactionId.lastIndexOf(separator)
  if (at < 0) return { questionId: transactionId }
  return { questionId: transactionId.slice(0, at), place: Number(transactionId.slice(at + 1)) }
}
