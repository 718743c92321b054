// Tokens of the shipped list that the account has and nobody has decided about: asked for by a press, in one question.
import { Search } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { useLiveValue } from '@/components/ui/useLive'
import { useText } from '@/components/ui/useText'
import type { Address } from '@/lib/base/address'
import { readDecidedTokens } from '@/lib/storage/read/tokens'
import { useTokenSearch } from './foundTokens'
import type { InUse } from './inUse'

const symbolsShown = 5

export function FoundTokens(props: { inUse: InUse; onLook: (token: Address) => void }) {
  const t = useText()
  const { address } = props.inUse.account
  const { chainId } = props.inUse.network
  const { search } = useTokenSearch(address, chainId)
  const decided = useLiveValue(() => readDecidedTokens(address, chainId), [address, chainId])
  return (
    <div aria-live="polite" className="empty:hidden">
      {content()}
    </div>
  )

  function content() {
    if (!search || !decided) return null
    switch (search.type) {
      case 'working':
        return <p className="px-1 text-sm text-faint">{t('tokens.finding')}</p>
      case 'no list':
        return <Notice tone="info">{t('tokens.noList')}</Notice>
      case 'unknown':
        return <Notice tone="caution">{t('tokens.findFailed', { reason: search.reason })}</Notice>
      case 'found': {
        const open = search.tokens.filter(({ token }) => !decided.has(token))
        const [first] = open
        if (!first) return <Notice tone="info">{t('tokens.foundNone', { count: search.asked })}</Notice>
        const symbols = open
          .slice(0, symbolsShown)
          .map(({ symbol }) => symbol)
          .join(t('list.comma'))
        return (
          <Notice
            tone="info"
            action={
              <Button size="tiny" variant="ghost" onClick={() => props.onLook(first.token)}>
                {t('tokens.look')}
              </Button>
            }
          >
            {t('tokens.found', {
              count: open.length,
              symbols: open.length > symbolsShown ? `${symbols} …` : symbols,
            })}
          </Notice>
        )
      }
    }
  }
}

/** The press that asks. */
export function FindTokensButton(props: { inUse: InUse }) {
  const t = useText()
  const { search, find } = useTokenSearch(props.inUse.account.address, props.inUse.network.chainId)
  return (
    <Button
      variant="ghost"
      size="small"
      icon={Search}
      fullWidth
      loading={search?.type === 'working'}
      onClick={() => void find()}
    >
      {t('tokens.find')}
    </Button>
  )
}
