// Starts a screen: theme and language from the settings while it lives, and a net under it if it breaks.
import './theme.css'
import { Component, type ReactNode, StrictMode, useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { createTextFrom, type Texts } from '@/lib/i18n/createTextFrom'
import { chooseLanguage } from '@/lib/i18n/language'
import { readSettings } from '@/lib/storage/read'
import { OwnMarkContext } from '../mark/ownMarkContext'
import { Button } from './Button'
import { findDatabase, knowsDatabase, type NotMigrated } from './findDatabase'
import { type FirstPaint, keepFirstPaint, recallFirstPaint } from './firstPaint'
import { NotMigratedContext, NotMigratedScreen } from './NotMigratedScreen'
import { useLive } from './useLive'
import { TextContext } from './useText'

/**
 * Renders a screen into #root; every entrypoint's main.tsx calls it once, with the catalogues the screen uses.
 * The first paint uses what the last window knew of theme, language and the user's mark; the settings then decide, live.
 * `whenNotMigrated` takes its place while the wallet's data is an older Holdfast's.
 */
export function mountScreen(
  screen: ReactNode,
  texts: Texts,
  whenNotMigrated: ReactNode = <NotMigratedScreen />,
): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('expected an element with the id root')
  showTheme(recallFirstPaint().theme, darkQuery.matches)
  const render = (notMigrated?: NotMigrated) =>
    createRoot(root).render(
      <StrictMode>
        <Surroundings texts={texts}>
          {notMigrated ? (
            <NotMigratedContext value={notMigrated}>{whenNotMigrated}</NotMigratedContext>
          ) : (
            screen
          )}
        </Surroundings>
      </StrictMode>,
    )
  if (knowsDatabase()) {
    // It opens while the first paint is made; whoever reads it then says what is wrong with it.
    readSettings().catch(() => undefined)
    render()
  }
  // A background that can't answer is what the screen itself will find, and say.
  else findDatabase().then(render, () => render())
}

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)')

function Surroundings(props: { children: ReactNode; texts: Texts }) {
  const settings = useLive(readSettings, [])
  const now: FirstPaint = settings.type === 'read' ? settings.value : recallFirstPaint()
  const language = chooseLanguage(now.language, navigator.languages)
  const text = useMemo(() => createTextFrom(language, props.texts), [language, props.texts])
  const spoken = useMemo(() => ({ language, text }), [language, text])
  const systemIsDark = useSyncExternalStore(watchDark, () => darkQuery.matches)
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useLayoutEffect(() => showTheme(now.theme, systemIsDark), [now.theme, systemIsDark])
  useLayoutEffect(() => {
    if (settings.type === 'read') keepFirstPaint(settings.value)
  }, [settings])
  return (
    <TextContext value={spoken}>
      <OwnMarkContext value={now.mark}>
        <Net>{props.children}</Net>
      </OwnMarkContext>
    </TextContext>
  )
}

function watchDark(changed: () => void): () => void {
  darkQuery.addEventListener('change', changed)
  return () => darkQuery.removeEventListener('change', changed)
}

function showTheme(theme: FirstPaint['theme'], systemIsDark: boolean): void {
  document.documentElement.dataset.theme = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme
}

/** Catches what a screen throws while rendering and says so, in the user's language. */
class Net extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  static override contextType = TextContext
  declare context: React.ContextType<typeof TextContext>
  override state: { error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (!error || !this.context) return this.props.children
    const t = this.context.text
    return (
      <main role="alert" className="mx-auto flex min-h-full max-w-md flex-col justify-center gap-4 p-6">
        <h1 className="text-xl font-semibold">{t('common.crashTitle')}</h1>
        <p className="text-soft">{t('common.crashBody')}</p>
        <pre className="overflow-x-auto rounded-control bg-sunken p-3 font-mono text-xs whitespace-pre-wrap text-soft">
          {`${error.name}: ${error.message}`}
        </pre>
        <Button variant="primary" onClick={() => location.reload()}>
          {t('common.reload')}
        </Button>
      </main>
    )
  }
}
