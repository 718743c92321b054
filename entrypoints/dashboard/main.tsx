// The full tab: set-up, activity, accounts, networks, sites, settings.
import { browser } from 'wxt/browser'
import { Dashboard } from '@/components/dashboard/Dashboard'
import { NotMigratedPage } from '@/components/dashboard/NotMigratedPage'
import { mountScreen } from '@/components/ui/mount'
import { dashboardTexts } from '@/lib/i18n/dashboardTexts'

mountScreen(
  <Dashboard version={browser.runtime.getManifest().version} />,
  dashboardTexts,
  <NotMigratedPage />,
)
