// The sign of a token: the first letter of what it calls itself, on a colour that follows from its address.

/** Decoration: two tokens may look the same, only the address tells them apart. */
export function TokenMark(props: { address: string; symbol: string }) {
  const hue = Number.parseInt(props.address.slice(2, 6), 16) % 360
  return (
    <span
      aria-hidden
      className="inline-grid size-8 shrink-0 place-items-center rounded-full text-sm font-bold text-white"
      style={{ backgroundColor: `hsl(${hue} 45% 38%)` }}
    >
      {[...props.symbol][0]?.toUpperCase()}
    </span>
  )
}
