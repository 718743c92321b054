// Why a typed address is refused; for a wrong checksum, with the letters that are wrong.
import type { ParsedAddress } from '@/lib/base/address'
import { useText } from '../ui/useText'

/** `text` is what was typed. Shows nothing for a good address. */
export function AddressProblem(props: { parsed: ParsedAddress; text: string }) {
  const t = useText()
  const { parsed } = props
  if (parsed.type === 'address') return null
  if (parsed.type === 'not an address') return <>{t('address.notAnAddress')}</>
  const digits = [...props.text.trim().slice(2)]
  const places = parsed.wrongAt.map((place) => place + 1).join(t('list.comma'))
  return (
    <div className="flex flex-col gap-1.5">
      <p>{t('address.wrongChecksum', { count: parsed.wrongAt.length, places })}</p>
      <p>
        <span className="sr-only">{t('address.wrongLetters')} </span>
        <span className="font-mono break-all text-ink">
          0x
          {digits.map((digit, place) =>
            parsed.wrongAt.includes(place) ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the digits of an address stand still.
              <mark key={place} className="rounded-sm bg-danger px-px font-bold text-on-danger">
                {digit}
              </mark>
            ) : (
              digit
            ),
          )}
        </span>
      </p>
    </div>
  )
}
