// Shows what came of a request as text: the value, or the error with its code.
import { BaseError } from 'viem'

/** The code of the error that the wallet gave, beneath what wagmi and viem wrap around it. */
function codeOf(error: Error): number | undefined {
  const coded = (each: unknown): each is { code: number } =>
    typeof (each as { code?: unknown } | null)?.code === 'number'
  if (error instanceof BaseError) {
    const cause = error.walk(coded)
    if (coded(cause)) return cause.code
  }
  return coded(error) ? error.code : undefined
}

export function Outcome(props: { label: string; value?: string | undefined; error?: Error | null }) {
  const text = props.error
    ? `error ${codeOf(props.error) ?? ''}: ${props.error.message}`
    : (props.value ?? '')
  return <output aria-label={props.label}>{text}</output>
}
