import { type ConsoleSessionView, endConsoleSession } from '../../../../shared/contract/console'
import { localDateAt } from '../../../../shared/kernel/dates'
import { browserName, SIGN_IN_WORDS as W } from '../../../../shared/text/zhCN/console'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { Button } from '../../components/Button'
import { Card, Heading, Quiet, Stack } from '../../components/Card'
import { Empty, Loaded, Refused } from '../../components/States'
import { useFresh } from '../frame/useFresh'
import { useSend } from '../frame/useSend'
import { useComputers, useComputersChanged } from './useComputers'

const nameOf = (instant: number): string => momentName(instant, localDateAt(Date.now()))

const isActive = ({ until, endedAt }: ConsoleSessionView): boolean =>
  endedAt === undefined && Date.now() < until

const stateOf = (session: ConsoleSessionView): string => {
  if (isActive(session)) return `${W.now} · ${W.until(nameOf(session.until))}`
  return session.endedAt === undefined ? W.over : W.ended(nameOf(session.endedAt))
}

function Computer({ session }: { readonly session: ConsoleSessionView }) {
  const step = useSend(endConsoleSession, useComputersChanged())
  const title = `${browserName(session)} · ${nameOf(session.since)}`
  return (
    <Card title={title}>
      <Stack>
        <Quiet>{stateOf(session)}</Quiet>
        <Refused because={step.because} />
        {isActive(session) && (
          <Button
            look="other"
            text={W.signOut}
            label={`${W.signOut}：${title}`}
            isBusy={step.isSending}
            onTap={() => void step.send({ sessionId: session.id })}
          />
        )}
      </Stack>
    </Card>
  )
}

/** Where I am signed in on a computer: each is signed out from here. */
export function Computers() {
  const list = useComputers()
  useFresh(list)
  return (
    <Stack>
      <Heading text={W.sessions} />
      <Loaded of={list}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <Empty says={W.none} />
          ) : (
            <>
              {sessions.map((session) => (
                <Computer key={session.id} session={session} />
              ))}
            </>
          )
        }
      </Loaded>
    </Stack>
  )
}
