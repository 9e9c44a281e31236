import type { PropsWithChildren } from 'react'
import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { Empty } from '../../components/States'
import { SignInButton } from './SignInButton'
import { useIsGuest } from './useSignIn'

/** What is personal, behind signing in; asked for where it is needed, not before. */
export const SignedIn = ({ children }: PropsWithChildren) =>
  useIsGuest() ? (
    <Empty says={RESIDENT_WORDS.loginFirst}>
      <SignInButton text={RESIDENT_WORDS.login} />
    </Empty>
  ) : (
    <>{children}</>
  )
