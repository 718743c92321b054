// A text as a QR code. Always dark on white with its quiet zone, whatever the theme: cameras want it so.
import { useMemo } from 'react'
import { encode } from 'uqr'
import { useText } from './useText'

const quietModules = 3

/** `label` is what the code stands for, for those who can't see it. `size` in CSS pixels. */
export function QrCode(props: { text: string; label?: string; size?: number }) {
  const t = useText()
  const { width, path } = useMemo(() => {
    const code = encode(props.text, { ecc: 'M', border: 0 })
    const cells = code.data.flatMap((row, y) =>
      row.map((dark, x) => (dark ? `M${x + quietModules} ${y + quietModules}h1v1h-1z` : '')),
    )
    return { width: code.size + 2 * quietModules, path: cells.join('') }
  }, [props.text])
  const size = props.size ?? 200
  return (
    <svg
      role="img"
      aria-label={t('common.qrOf', { text: props.label ?? props.text })}
      width={size}
      height={size}
      viewBox={`0 0 ${width} ${width}`}
      shapeRendering="crispEdges"
      className="rounded-control"
    >
      <rect width={width} height={width} fill="#ffffff" />
      <path d={path} fill="#0e2429" />
    </svg>
  )
}
