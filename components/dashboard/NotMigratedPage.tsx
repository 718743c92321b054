// The full tab on data that could not be migrated: unlock, and take everything out in a backup file.
import { MakeFile } from '../backup/MakeFile'
import { OwnMarkView } from '../mark/OwnMarkView'
import { Card } from '../ui/Card'
import { NotMigratedScreen } from '../ui/NotMigratedScreen'
import { UnlockForm } from '../ui/UnlockForm'
import { useText } from '../ui/useText'
import { useWalletState } from '../ui/useWalletState'
import { Spinner } from '../ui/Waiting'

export function NotMigratedPage() {
  const t = useText()
  const known = useWalletState()
  return (
    <NotMigratedScreen>
      {known.type === 'asking' && <Spinner size={28} />}
      {known.type === 'known' && known.state.type === 'locked' && <UnlockForm />}
      {known.type === 'known' && known.state.type === 'unlocked' && (
        <section className="flex flex-col gap-3">
          <OwnMarkView form="card" />
          <h2 className="text-lg font-semibold">{t('backup.make.title')}</h2>
          <Card as="div">
            <MakeFile />
          </Card>
        </section>
      )}
    </NotMigratedScreen>
  )
}
