// The bytes themselves, for who wants to check them elsewhere.
import type { StoredTransaction } from '@/lib/transactions/transaction'
import { Card } from '../ui/Card'
import { CopyButton } from '../ui/CopyButton'
import { useText } from '../ui/useText'

export function RawTransaction(props: { transaction: StoredTransaction }) {
  const t = useText()
  const { unsigned, signed } = props.transaction
  if (!signed && unsigned.data === '0x') return null
  return (
    <Card as="div">
      <details>
        <summary className="rounded-md text-sm font-semibold text-soft">{t('dashboard.detail.raw')}</summary>
        <div className="flex flex-col gap-4 pt-3">
          <p className="text-sm text-faint">{t('dashboard.detail.raw.hint')}</p>
          {signed && (
            <Bytes
              label={t('dashboard.detail.raw.bytes')}
              copy={t('dashboard.detail.copyBytes')}
              hex={signed.bytes}
            />
          )}
          {unsigned.data !== '0x' && (
            <Bytes
              label={t('dashboard.detail.raw.data')}
              copy={t('dashboard.detail.copyData')}
              hex={unsigned.data}
            />
          )}
        </div>
      </details>
    </Card>
  )
}

function Bytes(props: { label: string; copy: string; hex: `0x${string}` }) {
  const t = useText()
  const { hex } = props
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center justify-between gap-3">
        <h3 className="text-sm font-medium">
          {props.label} · {t('dashboard.detail.bytes', { count: (hex.length - 2) / 2 })}
        </h3>
        <CopyButton text={hex} label={props.copy} />
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and only what has the focus scrolls by keyboard.
        tabIndex={0}
        aria-label={props.label}
        className="max-h-44 overflow-y-auto rounded-control bg-sunken p-3 font-mono text-xs break-all"
      >
        {hex}
      </section>
    </div>
  )
}
