// An account as it stands in a line: picture, name, short address.
import type { Account } from '@/lib/accounts/account'
import { Blockie } from '../ui/Blockie'
import { shortHex } from '../ui/shortHex'
import { useText } from '../ui/useText'

/** Long names are cut with an ellipsis; the whole is the tooltip. `size` is the picture's, in CSS pixels. */
export function AccountName(props: { account: Account; size?: number }) {
  const t = useText()
  const { account } = props
  return (
    <span className="flex min-w-0 flex-1 items-center gap-3 text-left">
      <Blockie address={account.address} size={props.size ?? 34} />
      <span className="flex min-w-0 flex-col">
        <span className="truncate font-semibold" title={account.name}>
          {account.name}
        </span>
        <span className="font-mono text-xs text-faint" title={account.address}>
          {shortHex(account.address)}
          {account.source.type === 'watch-only' && (
            <span className="font-sans"> · {t('common.watchOnly')}</span>
          )}
        </span>
      </span>
    </span>
  )
}
