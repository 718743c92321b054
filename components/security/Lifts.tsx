// What is forbidden and was lifted for one address: when it takes effect, and how to take it back.
import { ShieldOff } from 'lucide-react'
import { useState } from 'react'
import { type Address, parseAddress } from '@/lib/base/address'
import { exactTimeText } from '@/lib/i18n/timeText'
import { readLifts } from '@/lib/storage/read/lifts'
import { sendCommand } from '../command'
import { AddressView } from '../ui/AddressView'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { useNow } from '../ui/RelativeTime'
import { TextInput } from '../ui/TextInput'
import { useDeed } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useLanguage, useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { WithPassword } from './WithPassword'

const delayMs = 86_400_000

/** Stored in lower case; shown with the checksum that readers compare. */
function checksummed(subject: string): Address {
  const parsed = parseAddress(subject)
  return parsed.type === 'address' ? parsed.address : (subject as Address)
}

export function Lifts() {
  const t = useText()
  const language = useLanguage()
  const deed = useDeed()
  const now = useNow(60_000)
  const lifts = useLiveValue(readLifts, [])
  const [asking, setAsking] = useState(false)
  if (!lifts) return <Skeleton height="5rem" />
  return (
    <div className="flex flex-col gap-4">
      {lifts.length === 0 ? (
        <p className="text-soft">{t('lifts.none')}</p>
      ) : (
        <ul aria-label={t('lifts.title')} className="-my-2 divide-y divide-line">
          {lifts.map(({ rule, subject, askedAt }) => (
            <li key={`${rule} ${subject}`} className="flex flex-wrap items-center gap-3 py-3">
              <span className="flex min-w-0 flex-1 flex-col gap-1">
                <span className="font-semibold">{t(`lifts.rule.${rule}`)}</span>
                <AddressView address={checksummed(subject)} form="full" copy />
                <span
                  className={
                    now >= askedAt + delayMs ? 'text-sm text-danger-ink' : 'text-sm text-caution-ink'
                  }
                >
                  {now >= askedAt + delayMs
                    ? t('lifts.inEffect', { time: exactTimeText(askedAt + delayMs, language) })
                    : t('lifts.from', { time: exactTimeText(askedAt + delayMs, language) })}
                </span>
              </span>
              <Button
                size="small"
                onClick={() =>
                  void deed(() => sendCommand('removeLift', { rule, address: subject as `0x${string}` }))
                }
              >
                {t('lifts.takeBack')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon={ShieldOff} onClick={() => setAsking(true)}>
          {t('lifts.ask')}
        </Button>
      </div>
      {asking && <AskLift onClose={() => setAsking(false)} />}
    </div>
  )
}

function AskLift(props: { onClose: () => void }) {
  const t = useText()
  const [address, setAddress] = useState('')
  const [problem, setProblem] = useState<string>()
  const parsed = parseAddress(address.trim())
  return (
    <WithPassword
      title={t('lifts.ask')}
      submit={t('lifts.submit')}
      variant="danger"
      check={() => {
        const isAddress = parsed.type === 'address'
        setProblem(isAddress ? undefined : t('lifts.address.wrong'))
        return isAddress
      }}
      deed={async (password) => {
        if (parsed.type !== 'address') return { type: 'problem', text: t('lifts.address.wrong') }
        const answer = await sendCommand(
          'liftForbidden',
          { rule: 'delegation-not-allowed', address: parsed.address },
          password,
        )
        return answer.type === 'asked' ? 'done' : answer
      }}
      onClose={props.onClose}
    >
      <p className="text-pretty text-soft">{t('lifts.ask.text')}</p>
      <Field label={t('lifts.address')} error={problem} required>
        <TextInput value={address} mono onChange={setAddress} />
      </Field>
    </WithPassword>
  )
}
