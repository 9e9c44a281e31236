import type { Me, MyMembership } from '../../../../shared/contract/resident'
import { rejectionSentence, RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { openJoin } from '../frame/navigate'
import { workingPostsOf } from './posts'
import { SignInButton } from './SignInButton'
import { useIsGuest } from './useSignIn'

const Welcome = () => (
  <Card title={RESIDENT_WORDS.welcome}>
    <Stack>
      <Quiet>{RESIDENT_WORDS.welcomeMore}</Quiet>
      <SignInButton text={RESIDENT_WORDS.login} />
    </Stack>
  </Card>
)

const Join = ({ rejected }: { readonly rejected: MyMembership | undefined }) => (
  <Card title={rejected ? RESIDENT_WORDS.rejectedTitle : RESIDENT_WORDS.joinInvitation}>
    <Stack>
      <Quiet>{rejected ? rejectionSentence(rejected.reason) : RESIDENT_WORDS.joinMore}</Quiet>
      <Button
        text={rejected ? RESIDENT_WORDS.joinAgain : RESIDENT_WORDS.join}
        onTap={() => openJoin(rejected?.compoundId)}
      />
    </Stack>
  </Card>
)

const Waiting = ({ membership }: { readonly membership: MyMembership }) => (
  <Card title={membership.compoundName}>
    <Line>{RESIDENT_WORDS.requested}</Line>
    <Quiet>{RESIDENT_WORDS.requestedMore}</Quiet>
  </Card>
)

/** The next step towards being a neighbour; nothing for those who are one, or who work here and live elsewhere. */
export function Invitation({ me }: { readonly me: Me | undefined }) {
  const isGuest = useIsGuest()
  if (isGuest) return <Welcome />
  if (me === undefined || me.memberships.some(({ status }) => status === 'approved')) return null
  if (me.memberships.length === 0 && workingPostsOf(me).length > 0) return null
  const waiting = me.memberships.find(({ status }) => status === 'requested')
  if (waiting) return <Waiting membership={waiting} />
  return <Join rejected={me.memberships.find(({ status }) => status === 'rejected')} />
}
