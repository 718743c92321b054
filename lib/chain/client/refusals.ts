// What an endpoint's error means for whom to ask next: the codes are few, the wordings many.
import type { RpcError } from './chainErrors'

/** "Ask somebody else": a limit of the server (HTTP 429 or EIP-1474's -32005 in its words), not an answer. */
export function isOverloaded({ code, message }: RpcError): boolean {
  return code === 429 || (code === -32005 && /rate|too many requests|capacity/i.test(message))
}

/** It does not know the method, or does not offer it. */
export function isUnknownMethod({ code, message }: RpcError): boolean {
  return (
    code === -32601 ||
    code === -32004 ||
    /method.{0,40}(not (found|supported|available|allowed|whitelisted)|does not exist|is not available)|unsupported method/i.test(
      message,
    )
  )
}

/** It can't read a block named by its hash (EIP-1898). */
export function isUnreadableBlock({ code, message }: RpcError): boolean {
  return (
    code === -32602 ||
    code === -32700 ||
    /cannot unmarshal|invalid (argument|param)|block ?hash/i.test(message)
  )
}

/** It does not have this block, or not its state: it is behind, on another branch, or keeps too little. */
export function isLackingBlock({ message }: RpcError): boolean {
  return /header not found|(unknown|unfinalized) block|block.{0,20}(not found|unknown)|missing trie node|(historical )?state.{0,30}(not|un)\s?available|pruned|out of ?range|distance to target/i.test(
    message,
  )
}
