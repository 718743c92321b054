// The calldata as it is, for those who read it elsewhere.
import type { Hex } from '@/lib/base/hex'
import { CopyButton } from '../ui/CopyButton'
import { useText } from '../ui/useText'
import { Disclosure } from './Disclosure'

export function RawData(props: { data: Hex }) {
  const t = useText()
  const byteLength = (props.data.length - 2) / 2
  return (
    <Disclosure
      title={t('approval.tx.rawData')}
      aside={byteLength === 0 ? t('approval.tx.noData') : t('approval.tx.dataSize', { count: byteLength })}
    >
      <div className="flex items-start gap-2">
        <code className="min-w-0 flex-1 font-mono text-xs break-all text-soft">{props.data}</code>
        {byteLength > 0 && <CopyButton text={props.data} />}
      </div>
    </Disclosure>
  )
}
