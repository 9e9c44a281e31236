import { View } from '@tarojs/components'
import type { CheckedIn } from '../../../../shared/contract/attendance'
import { ARRIVE_WORDS as W } from '../../../../shared/text/zhCN/attendance'
import { aria } from '../../components/aria'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack, Title } from '../../components/Card'
import { Refused, Skeleton } from '../../components/States'
import { goBack, openDoorCode } from '../frame/navigate'
import { SignInButton } from '../resident/SignInButton'
import { useArriving } from './useArriving'

const Came = ({ came }: { readonly came: CheckedIn }) => (
  <Card>
    <View {...aria({ role: 'alert', live: 'assertive' })}>
      <Stack>
        <Title text={`✓ ${W.done}`} />
        <Title text={W.whoAt(came.addressForm ?? '', came.title)} />
        <Line>{W.sit(came.venue, came.party)}</Line>
      </Stack>
    </View>
    <Button text={W.known} onTap={goBack} />
  </Card>
)

const Login = ({ title }: { readonly title: string }) => (
  <Card>
    <Stack>
      <Title text={W.ticket(title)} />
      <Line>{W.ticketMore}</Line>
      <SignInButton text={W.login} />
    </Stack>
  </Card>
)

type FailedProps = { readonly because: string; readonly again: () => void }

/** Whom to go to, and what to show them. */
const NotIn = ({ because, again }: FailedProps) => (
  <Card>
    <Stack>
      <Title text={W.failed} />
      <Refused because={because} />
      <Line>{W.ask}</Line>
      <Button text={W.show} onTap={openDoorCode} />
      <Button look="other" text={W.again} onTap={again} />
    </Stack>
  </Card>
)

/** What came of the scan: in, or what is missing, or whom to ask. */
export function Arriving({ code }: { readonly code: string }) {
  const { came, ticket, because, again, isSending } = useArriving(code)
  if (came) return <Came came={came} />
  if (because !== undefined && !isSending) return <NotIn because={because} again={again} />
  if (ticket) return <Login title={ticket.title} />
  return (
    <Stack>
      <Quiet>{W.checking}</Quiet>
      <Skeleton />
    </Stack>
  )
}
