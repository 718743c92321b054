// Text from a site with every hidden character drawn as what it is.
import type { TextSegment } from '@/lib/base/visibleText'
import { codePointName } from '@/lib/base/visibleText'
import { useText } from '../ui/useText'

/** Keeps line breaks. Each mark is isolated from the direction of the text around it. */
export function MarkedText(props: { segments: readonly TextSegment[] }) {
  const t = useText()
  return (
    <bdi className="whitespace-pre-wrap">
      {props.segments.map((segment, place) =>
        segment.type === 'text' ? (
          segment.text
        ) : (
          <bdi
            // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a text stand still.
            key={place}
            title={t(`approval.hidden.${segment.kind}`)}
            className="mx-0.5 inline-block rounded-sm bg-danger-soft px-1 align-baseline font-mono text-2xs font-semibold text-danger-ink"
          >
            {codePointName(segment.codePoint)}
            {segment.times > 1 && ` ×${segment.times}`}
          </bdi>
        ),
      )}
    </bdi>
  )
}

/** How many characters of the text are marked. */
export function countHidden(segments: readonly TextSegment[]): number {
  return segments.reduce((sum, segment) => sum + (segment.type === 'hidden' ? segment.times : 0), 0)
}
