import type { SessionView } from '../../../../shared/contract/event'
import { FOR_FAMILY_WORDS, SIGN_UP_WORDS } from '../../../../shared/text/zhCN/registration'
import { AbsenceSheet } from '../attendance/AbsenceSheet'
import { FamilySheet } from '../care/FamilySheet'
import { CancelSheet, LeaveSheet } from './GiveBack'
import type { SheetName } from './sheets'
import { isPassedOn } from './stage'
import { SignUpSheet } from './SignUpSheet'

type SheetsProps = {
  readonly session: SessionView
  readonly sheet: SheetName | undefined
  readonly onClose: () => void
}

const SignUpFamily = ({ onClose }: Pick<SheetsProps, 'onClose'>) => (
  <FamilySheet
    title={FOR_FAMILY_WORDS.title}
    wordsFor={SIGN_UP_WORDS.signUpFor}
    onClose={onClose}
  />
)

/** The one that lies over the page of a session, if any. */
export function SessionSheets({ session, sheet, onClose }: SheetsProps) {
  const back = { sessionId: session.id, onClose }
  if (sheet === undefined) return null
  if (sheet === 'signUp') return <SignUpSheet session={session} onClose={onClose} />
  if (sheet === 'family') return <SignUpFamily onClose={onClose} />
  if (sheet === 'absence') return <AbsenceSheet {...back} />
  const isGivenOn = isPassedOn(session, Date.now())
  return sheet === 'cancel' ? (
    <CancelSheet {...back} isGivenOn={isGivenOn} />
  ) : (
    <LeaveSheet {...back} what={sheet} />
  )
}
