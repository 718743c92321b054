// The popup: the small window behind the toolbar button.
import { mountScreen } from '@/components/ui/mount'
import { popupTexts } from '@/lib/i18n/popupTexts'
import { PopupScreen } from './PopupScreen'

mountScreen(<PopupScreen />, popupTexts)
