// One picture of the user's mark.
import type { OwnMark } from '@/lib/base/ownMark'
import { drawings, light, palettes } from './drawings'

/** `size` in CSS pixels. With a `label` it is a picture of that name, without one decoration. */
export function MarkPicture(props: Pick<OwnMark, 'motif' | 'colour'> & { size: number; label?: string }) {
  const { motif, colour, size, label } = props
  const palette = { ...palettes[colour], light }
  const drawing = (
    <>
      <rect width="64" height="64" rx="15" fill={palette.ground} />
      <g transform="translate(5.12 5.12) scale(.84)" strokeLinecap="round" strokeLinejoin="round">
        {drawings[motif].map(([paint, path, lineWidth]) => (
          <path
            key={`${paint} ${path}`}
            d={path}
            fill={lineWidth === undefined ? palette[paint] : 'none'}
            {...(lineWidth === undefined ? {} : { stroke: palette[paint], strokeWidth: lineWidth })}
          />
        ))}
      </g>
    </>
  )
  const box = { viewBox: '0 0 64 64', width: size, height: size, className: 'shrink-0' }
  if (label === undefined) {
    return (
      <svg aria-hidden="true" {...box}>
        {drawing}
      </svg>
    )
  }
  return (
    <svg role="img" aria-label={label} {...box}>
      {drawing}
    </svg>
  )
}
