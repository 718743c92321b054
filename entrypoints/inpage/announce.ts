// EIP-6963: says to the page that we are here, beside whoever else is.
import { icon } from './icon'

/** Announces now and each time a page asks; the uuid is this document's own. */
export function announce(provider: object) {
  const { freeze } = Object
  const Announcement = CustomEvent
  const dispatch = window.dispatchEvent.bind(window)
  const detail = freeze({
    info: freeze({ uuid: crypto.randomUUID(), name: 'Holdfast', icon, rdns: 'app.holdfast' }),
    provider,
  })
  const say = () => dispatch(new Announcement('eip6963:announceProvider', { detail }))
  window.addEventListener('eip6963:requestProvider', say)
  say()
}
