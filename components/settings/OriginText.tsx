// A web origin, whole; its host stands out from the scheme and the port.

/** Wraps wherever it must: no part of an origin is ever cut off. */
export function OriginText(props: { origin: string }) {
  const { origin } = props
  const match = /^([a-z]+:\/\/)([^:]+|\[[^\]]+\])(:\d+)?$/.exec(origin)
  if (!match) return <span className="font-semibold break-all">{origin}</span>
  const [, scheme, host, port] = match
  return (
    <span className="break-all">
      <span className="text-faint">{scheme}</span>
      <span className="font-semibold">{host}</span>
      <span className="text-faint">{port}</span>
    </span>
  )
}
