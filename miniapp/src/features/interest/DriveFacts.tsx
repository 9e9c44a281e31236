import type { DriveView } from '../../../../shared/contract/interest'
import { localDateAt } from '../../../../shared/kernel/dates'
import { kindName, SESSION_WORDS } from '../../../../shared/text/zhCN/event'
import {
  driveReason,
  INTEREST_WORDS as W,
  standsAt,
  wishedName,
} from '../../../../shared/text/zhCN/interest'
import { Card, Line, Quiet, Title } from '../../components/Card'

type FactsProps = { readonly drive: DriveView }

/** How it stands, and until when one may say so. */
function Standing({ drive }: FactsProps) {
  return (
    <>
      <Line>{standsAt(drive)}</Line>
      {drive.status === 'open' && <Quiet>{W.until(drive.until, localDateAt(Date.now()))}</Quiet>}
      {drive.reason !== undefined && <Quiet>{W.because(driveReason(drive.reason))}</Quiet>}
    </>
  )
}

/** What would be held, if enough would come. */
export function DriveFacts({ drive }: FactsProps) {
  const { words, venue, wished, capacity, maxParty, nodeName } = drive
  return (
    <>
      <Title text={words.title} />
      <Quiet>{kindName(words.kind)}</Quiet>
      <Standing drive={drive} />
      <Card title={W.when}>
        <Line>{wishedName(wished)}</Line>
        <Line>{W.seats(capacity)}</Line>
        {maxParty !== undefined && <Line>{W.party(maxParty)}</Line>}
      </Card>
      <Card title={W.where}>
        <Line>{venue.name}</Line>
      </Card>
      {words.teacher !== undefined && (
        <Card title={W.teacher}>
          <Line>{words.teacher}</Line>
        </Card>
      )}
      {words.description !== undefined && words.description !== '' && (
        <Card title={W.about}>
          <Line>{words.description}</Line>
        </Card>
      )}
      <Card title={W.who}>
        <Line>{SESSION_WORDS.reach(nodeName)}</Line>
        <Quiet>{W.oncePerHome}</Quiet>
      </Card>
    </>
  )
}
