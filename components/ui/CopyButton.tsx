// Puts a public text (an address, a hash) on the clipboard and says so. Never for phrases or keys.
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, IconButton } from './Button'
import { useText } from './useText'

/** `label` names what is copied: "Copy address". `wide` shows it as a button with words. */
export function CopyButton(props: {
  text: string
  label?: string
  wide?: boolean
  size?: 'small' | 'medium'
  tone?: 'plain' | 'onHero'
}) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1600)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    await navigator.clipboard.writeText(props.text)
    setCopied(true)
  }
  const label = copied ? t('common.copied') : (props.label ?? t('common.copy'))
  const icon = copied ? Check : Copy
  return (
    <>
      {props.wide ? (
        <Button icon={icon} onClick={copy} fullWidth size={props.size ?? 'medium'}>
          {label}
        </Button>
      ) : (
        <IconButton
          label={label}
          icon={icon}
          onClick={copy}
          size={props.size ?? 'small'}
          tone={props.tone ?? 'plain'}
        />
      )}
      <span role="status" className="sr-only">
        {copied ? t('common.copied') : ''}
      </span>
    </>
  )
}
