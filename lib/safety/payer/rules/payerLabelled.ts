// A shipped list says who the payer is. Money from a sanctioned address or a known theft may be taken from who keeps it.
import { payerRule } from '../rule'

export const payerLabelled = payerRule({
  id: 'payer-labelled',
  needs: ['label'],
  check({ label }) {
    if (!label) return undefined
    const values = { name: label.name, list: label.source }
    return { level: label.kind === 'scam' || label.kind === 'sanctioned' ? 'forbidden' : 'info', values }
  },
})
