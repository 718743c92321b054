// Which path a phrase's accounts lie on: one of the schemes that wallets use, or a path of the user's own.
import { pathSchemes, readPath, type SchemeName, schemeNames } from '@/lib/base/accountPath'
import type { Text } from '@/lib/i18n/catalogue'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import { TextInput } from '../ui/TextInput'
import { useText } from '../ui/useText'

export interface SchemeChoice {
  name: SchemeName | 'custom'
  /** What the user typed for `custom`. */
  path: string
}

export const standardChoice: SchemeChoice = { name: 'standard', path: "m/44'/60'/0'/0/0" }

/** The scheme chosen; `index` only where the user typed a path with a number of its own. */
export function readScheme(
  choice: SchemeChoice,
  t: Text,
): { type: 'scheme'; scheme: string; index?: number } | { type: 'problem'; text: string } {
  if (choice.name !== 'custom') return { type: 'scheme', scheme: pathSchemes[choice.name] }
  const read = readPath(choice.path)
  switch (read.type) {
    case 'scheme':
      return {
        type: 'scheme',
        scheme: read.scheme,
        ...(/[x*]/i.test(choice.path) ? {} : { index: read.index }),
      }
    case 'not a path':
      return { type: 'problem', text: t('sources.scheme.notPath') }
    case 'number too large':
      return { type: 'problem', text: t('sources.scheme.tooLarge', { step: read.step }) }
    case 'too long':
      return { type: 'problem', text: t('sources.scheme.tooLong', { steps: read.steps }) }
  }
}

export function SchemeField(props: {
  choice: SchemeChoice
  problem: string | undefined
  onChange: (choice: SchemeChoice) => void
}) {
  const t = useText()
  const { choice } = props
  return (
    <>
      <Field label={t('sources.add.scheme')} hint={t(`sources.scheme.${choice.name}.hint`)}>
        <Select
          value={choice.name}
          onChange={(name) => props.onChange({ ...choice, name })}
          options={[...schemeNames, 'custom' as const].map((name) => ({
            value: name,
            label:
              name === 'custom'
                ? t('sources.scheme.custom')
                : `${t(`sources.scheme.${name}`)} · ${pathSchemes[name]}`,
          }))}
        />
      </Field>
      {choice.name === 'custom' && (
        <Field label={t('sources.add.path')} hint={t('sources.add.path.hint')} error={props.problem} required>
          <TextInput mono value={choice.path} onChange={(path) => props.onChange({ ...choice, path })} />
        </Field>
      )}
    </>
  )
}
