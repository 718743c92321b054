// The one window that asks the user. It outlives the worker, so it is looked for before it is opened.
import { browser } from 'wxt/browser'
import type { ApprovalWindow } from '@/lib/requests/ports'

const page = '/approval.html'
const widthPx = 400
const heightPx = 640
/** In storage.session: which window it is and since when, for a worker that was started again. */
const memory = 'approvalWindow'

interface Remembered {
  windowId: number
  openedAt: number
}

/**
 * To be called in the worker's first turn. `closed` hears when the user closes the window; `openedAt` (milliseconds
 * since 1970) is when it had opened.
 */
export function createApprovalWindow(ports: {
  closed(openedAt: number): void
  clock(): number
}): ApprovalWindow {
  let opening: Promise<void> | undefined

  async function openNew() {
    // All that has to be known is asked for at once: somebody waits for the window.
    const [existing, place] = await Promise.all([find(), topRight()])
    if (existing !== undefined) {
      await browser.windows.update(existing, { focused: true })
      return
    }
    const created = await create(place)
    if (created?.id === undefined) throw new Error('expected the browser to open the approval window')
    await remember({ windowId: created.id, openedAt: ports.clock() })
  }

  async function removed(windowId: number) {
    // Closed as soon as it was there: it is remembered first.
    await opening?.catch(() => undefined)
    const remembered = await recall()
    if (remembered?.windowId !== windowId) return
    await browser.storage.session.remove(memory)
    ports.closed(remembered.openedAt)
  }

  browser.windows.onRemoved.addListener(removed)
  return {
    open() {
      opening ??= openNew().finally(() => {
        opening = undefined
      })
      return opening
    },
    async isOpen() {
      await opening
      return (await find()) !== undefined
    },
  }

  /** The window's id; undefined when there is none. */
  async function find(): Promise<number | undefined> {
    const [remembered, [context]] = await Promise.all([
      recall(),
      browser.runtime.getContexts({
        contextTypes: ['TAB'],
        documentUrls: [browser.runtime.getURL(page)],
      }),
    ])
    if (remembered && (await exists(remembered.windowId))) return remembered.windowId
    if (!context) return undefined
    // The browser restored it from an earlier session.
    await remember({ windowId: context.windowId, openedAt: ports.clock() })
    return context.windowId
  }
}

async function create(place: Place) {
  const url = browser.runtime.getURL(page)
  const shape = { url, type: 'popup', width: widthPx, height: heightPx, focused: true } as const
  try {
    return await browser.windows.create({ ...shape, ...place })
  } catch {
    // A place that is mostly off the screen is refused.
    return browser.windows.create(shape)
  }
}

interface Place {
  left?: number
  top?: number
}

/** The corner of the window the user was in, below its tabs' close buttons. */
async function topRight(): Promise<Place> {
  try {
    const { left, top, width } = await browser.windows.getLastFocused()
    if (left === undefined || top === undefined || width === undefined) return {}
    return { left: Math.max(0, left + width - widthPx), top: Math.max(0, top) }
  } catch {
    return {}
  }
}

async function exists(windowId: number): Promise<boolean> {
  try {
    await browser.windows.get(windowId)
    return true
  } catch {
    return false
  }
}

async function remember(window: Remembered) {
  await browser.storage.session.set({ [memory]: window })
}

async function recall(): Promise<Remembered | undefined> {
  return (await browser.storage.session.get(memory))[memory] as Remembered | undefined
}
