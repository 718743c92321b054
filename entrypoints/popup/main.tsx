// The popup: the small window behind the toolbar button.
import { mountScreen } from '@/components/ui/mount'
import { PopupScreen } from './PopupScreen'

mountScreen(<PopupScreen />)
