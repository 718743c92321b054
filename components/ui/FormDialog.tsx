// A dialog that is one form: its fields, what became of it, and at its foot "cancel" and the deed.
import { type ReactNode, useId } from 'react'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { Notice } from './Notice'
import { useText } from './useText'

export function FormDialog(props: {
  title: string
  /** What the button that does it is called; without it there is nothing to do but to close. */
  submit: string | undefined
  tone?: 'primary' | 'danger'
  busy: boolean
  disabled?: boolean
  /** Why it was not done. */
  problem?: string | undefined
  /** Said while it is being done, where that takes a moment. */
  working?: string
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}) {
  const t = useText()
  const form = useId()
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      footer={
        <>
          <Button fullWidth onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          {props.submit !== undefined && (
            <Button
              form={form}
              type="submit"
              variant={props.tone ?? 'primary'}
              fullWidth
              loading={props.busy}
              disabled={props.disabled ?? false}
            >
              {props.submit}
            </Button>
          )}
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          props.onSubmit()
        }}
      >
        {props.children}
        <div aria-live="polite" className="empty:hidden">
          {props.busy && props.working !== undefined && <Notice tone="info">{props.working}</Notice>}
          {props.problem !== undefined && <Notice tone="danger">{props.problem}</Notice>}
        </div>
      </form>
    </Dialog>
  )
}
