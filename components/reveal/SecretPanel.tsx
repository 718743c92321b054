// The secret itself: in the document only while a button is pressed, gone when the window is left, and never copied.
import { Eye, EyeOff, QrCode as QrSign } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAway } from '../onboarding/useAway'
import { QrCode } from '../ui/QrCode'
import { useText } from '../ui/useText'
import { HoldButton } from './HoldButton'
import { partText, qrText, type RevealedParts } from './partText'

const copying = ['copy', 'cut', 'dragstart', 'selectstart', 'contextmenu'] as const

/** `parts` are bytes, and the caller's to wipe; they become text while they are shown. `onHeld` tells of each press. */
export function SecretPanel(props: { parts: RevealedParts; label: string; onHeld: () => void }) {
  const t = useText()
  const [held, setHeld] = useState<'text' | 'qr'>()
  const away = useAway()
  // Coming back must not show it again without a new press.
  if (away && held) setHeld(undefined)
  useEffect(() => {
    if (!held) return
    // Anywhere in the window: what is selected elsewhere could take it along.
    for (const name of copying) document.addEventListener(name, refuse, true)
    return () => {
      for (const name of copying) document.removeEventListener(name, refuse, true)
    }
  }, [held])
  const hold = (what: 'text' | 'qr') => (now: boolean) => {
    if (now) props.onHeld()
    // The release of one button (it also loses the focus) says nothing of the other.
    setHeld((before) => (now ? (away ? undefined : what) : before === what ? undefined : before))
  }
  return (
    <div className="flex flex-col gap-4">
      <div className="grid min-h-[21.5rem] place-items-center sm:min-h-[17.5rem] rounded-card border border-line bg-surface p-3 shadow-lift select-none print:hidden">
        {held === 'text' && <Parts parts={props.parts} label={props.label} />}
        {held === 'qr' && <QrCode text={qrText(props.parts)} label={props.label} size={240} />}
        {!held && (
          <div className="flex max-w-72 flex-col items-center gap-3 text-center text-soft">
            <EyeOff aria-hidden size={26} className="text-faint" />
            <p className="font-medium text-pretty">{away ? t('reveal.away') : t('reveal.hidden')}</p>
          </div>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        <HoldButton held={held === 'text'} onHold={hold('text')} icon={Eye} primary>
          {t('reveal.hold')}
        </HoldButton>
        <HoldButton held={held === 'qr'} onHold={hold('qr')} icon={QrSign}>
          {t('reveal.holdQr')}
        </HoldButton>
      </div>
    </div>
  )
}

function refuse(event: Event): void {
  event.preventDefault()
}

function Parts(props: { parts: RevealedParts; label: string }) {
  const t = useText()
  return (
    <div className="flex w-full flex-col gap-4 self-start" translate="no">
      {props.parts.map((part) =>
        part.name === 'words' ? (
          <ol
            key={part.name}
            aria-label={props.label}
            className="grid w-full grid-cols-2 gap-2 sm:grid-cols-3"
          >
            {partText(part)
              .split(' ')
              .map((word, place) => (
                <li
                  // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice; its place is what it is.
                  key={place}
                  className="flex min-h-11 items-center gap-2.5 rounded-control bg-sunken px-3"
                >
                  <span className="w-5 shrink-0 text-right text-sm text-faint">{place + 1}</span>
                  <span className="min-w-0 font-mono text-lg font-semibold break-all">{word}</span>
                </li>
              ))}
          </ol>
        ) : (
          <div key={part.name} className="flex flex-col gap-1.5 p-2">
            <span className="text-sm text-faint">{t(`reveal.part.${part.name}`)}</span>
            <span className="font-mono text-lg font-semibold break-all">{partText(part)}</span>
          </div>
        ),
      )}
    </div>
  )
}
