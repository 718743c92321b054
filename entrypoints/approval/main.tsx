// The window that asks "yes or no?"; nothing else lives in it.
import './style.css'
import { ApprovalWindow } from '@/components/approval/ApprovalWindow'
import { mountScreen } from '@/components/ui/mount'
import { approvalTexts } from '@/lib/i18n/approvalTexts'

mountScreen(<ApprovalWindow />, approvalTexts)
