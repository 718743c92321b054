// Draws an address's small picture as SVG. Decoration: it never stands for the address.
import { useMemo } from 'react'
import { drawBlockie } from './drawBlockie'

/** `size` in CSS pixels. */
export function Blockie(props: { address: string; size?: number }) {
  const { address, size = 28 } = props
  const picture = useMemo(() => {
    const { background, colour, spot, cells } = drawBlockie(address)
    const path = (kind: number) =>
      cells.map((cell, i) => (cell === kind ? `M${i % 8} ${Math.floor(i / 8)}h1v1h-1z` : '')).join('')
    return {
      background,
      layers: [
        { fill: colour, d: path(1) },
        { fill: spot, d: path(2) },
      ],
    }
  }, [address])
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 8 8"
      shapeRendering="crispEdges"
      className="shrink-0 rounded-[32%]"
    >
      <rect width="8" height="8" fill={picture.background} />
      {picture.layers.map((layer) => (
        <path key={layer.fill} {...layer} />
      ))}
    </svg>
  )
}
