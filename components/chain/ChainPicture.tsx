// The newest blocks as a picture. Each block is a button that shows it in the list below; the list says the same in words.
import { clsx } from 'clsx'
import type { ChainPicture as Picture } from '@/lib/storage/read/chainPicture'
import { shortHex } from '../ui/shortHex'
import { useText } from '../ui/useText'
import { blockWords, wasHeadOf } from './blockWords'
import { layOut } from './layOut'
import { withHeard } from './withHeard'

const width = 92
const height = 58
const stepX = 124
const stepY = 84
const margin = 14
/** Above the blocks, for the endpoints whose newest block one is. */
const flagsHeight = 26

const looksOf = {
  ours: { fill: 'fill-brand-soft', stroke: 'stroke-brand', ink: 'fill-brand-ink' },
  left: { fill: 'fill-danger-soft', stroke: 'stroke-danger', ink: 'fill-danger-ink' },
  said: { fill: 'fill-caution-soft', stroke: 'stroke-caution-ink', ink: 'fill-caution-ink' },
}

export function ChainPicture(props: {
  picture: Picture
  chosen: string | undefined
  onChoose(hash: string): void
}) {
  const t = useText()
  const { picture, chosen } = props
  const { blocks, columns, rows, gaps } = layOut(withHeard(picture))
  const x = (column: number) => margin + column * stepX
  const y = (row: number) => margin + flagsHeight + row * stepY
  const full = { width: x(columns) - stepX + width + margin, height: y(rows) - stepY + height + margin }
  const numbers = picture.blocks.map(({ number }) => number)
  const [to, from] = [numbers[0], numbers.at(-1)]
  return (
    <section
      aria-label={t('chain.picture', { from: String(from), to: String(to) })}
      className="overflow-x-auto"
    >
      <svg
        aria-label={t('chain.ours')}
        width={full.width}
        height={full.height}
        viewBox={`0 0 ${full.width} ${full.height}`}
        className="block"
      >
        {blocks.map(({ block, column, row, parent }) =>
          parent ? (
            <path
              key={`line ${block.hash}`}
              d={`M${x(column) + width} ${y(row) + height / 2} C${x(column) + width + 20} ${y(row) + height / 2} ${x(parent.column) - 20} ${y(parent.row) + height / 2} ${x(parent.column)} ${y(parent.row) + height / 2}`}
              fill="none"
              strokeWidth={2}
              strokeDasharray={block.left ? '5 4' : block.onlySaid ? '2 4' : undefined}
              className={
                block.left ? 'stroke-danger' : block.onlySaid ? 'stroke-caution-ink' : 'stroke-brand'
              }
            />
          ) : null,
        )}
        {[...gaps].map(([column, count]) => (
          <text
            key={column}
            x={x(column) + width + 16}
            y={y(0) + height / 2 + 5}
            textAnchor="middle"
            className="fill-faint text-sm"
          >
            <title>{t('chain.gap', { count: count.toString() })}</title>…
          </text>
        ))}
        {blocks.map(({ block, column, row }) => {
          const words = blockWords(t, picture, block)
          const [sent, came] = [picture.transactions.get(block.hash), picture.payments.get(block.hash)]
          const heads = picture.endpoints.filter(({ head }) => head?.hash === block.hash).length
          const before = picture.endpoints.filter((one) => wasHeadOf(one, block.hash)).length
          const flags = [...(heads > 0 ? [`▾ ${heads}`] : []), ...(before > 0 ? [`▿ ${before}`] : [])]
          const isChosen = chosen === block.hash
          const looks = looksOf[block.left ? 'left' : block.onlySaid ? 'said' : 'ours']
          return (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own.
            <g
              key={block.hash}
              role="button"
              tabIndex={0}
              aria-label={words}
              aria-pressed={isChosen}
              onClick={() => props.onChoose(block.hash)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return
                event.preventDefault()
                props.onChoose(block.hash)
              }}
              className="cursor-pointer"
            >
              <title>{words}</title>
              <rect
                x={x(column)}
                y={y(row)}
                width={width}
                height={height}
                rx={11}
                strokeWidth={isChosen ? 3 : 1.5}
                strokeDasharray={block.left ? '5 4' : block.onlySaid ? '2 4' : undefined}
                className={clsx(looks.fill, isChosen ? 'stroke-focus' : looks.stroke)}
              />
              <text
                x={x(column) + width / 2}
                y={y(row) + 24}
                textAnchor="middle"
                className={clsx('text-sm font-semibold', looks.ink)}
              >
                {block.number.toString()}
              </text>
              <text
                x={x(column) + width / 2}
                y={y(row) + 43}
                textAnchor="middle"
                className="fill-soft font-mono text-2xs"
              >
                {shortHex(block.hash).replace('0x', '')}
              </text>
              {flags.length > 0 && (
                <text
                  x={x(column) + width / 2}
                  y={y(row) - 8}
                  textAnchor="middle"
                  className="fill-soft text-xs font-medium"
                >
                  {flags.join('  ')}
                </text>
              )}
              {sent && <circle cx={x(column) + width - 6} cy={y(row) + 4} r={8} className="fill-accent" />}
              {came && (
                <rect
                  x={x(column) - 4}
                  y={y(row) - 5}
                  width={16}
                  height={16}
                  rx={4}
                  className="fill-success"
                />
              )}
            </g>
          )
        })}
      </svg>
    </section>
  )
}
