// After how many minutes without use the wallet locks by itself.
import { useEffect, useId, useState } from 'react'
import { sendCommand } from '../command'
import { useDeed } from '../ui/useFlash'
import { useText } from '../ui/useText'

const pauseMs = 400

/** 1 to 60 minutes; stored once the slider rests. */
export function AutoLock(props: { stored: number }) {
  const t = useText()
  const deed = useDeed()
  const id = useId()
  const { stored } = props
  const [moved, setMoved] = useState<number>()
  const minutes = moved ?? stored
  useEffect(() => {
    if (moved === undefined || moved === stored) return
    const store = () =>
      void deed(
        () => sendCommand('changeSettings', { autoLockMinutes: moved }),
        t('dashboard.settings.saved'),
      )
    const timer = setTimeout(store, pauseMs)
    return () => clearTimeout(timer)
  }, [moved, stored, deed, t])
  const spoken = t('dashboard.settings.minutes', { count: minutes })
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-sm font-semibold text-soft">
          {t('dashboard.settings.autoLock')}
        </label>
        <output htmlFor={id} className="text-lg font-semibold">
          {spoken}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={1}
        max={60}
        step={1}
        value={minutes}
        aria-valuetext={spoken}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setMoved(Number(event.target.value))}
        className="h-6 w-full cursor-pointer accent-brand"
      />
      <p id={`${id}-hint`} className="text-sm text-faint">
        {t('dashboard.settings.autoLock.hint')}
      </p>
    </div>
  )
}
