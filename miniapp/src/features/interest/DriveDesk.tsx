import { useState } from 'react'
import type { DriveView } from '../../../../shared/contract/interest'
import { deskDriveMark, ASK_WORDS as W } from '../../../../shared/text/zhCN/interest'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Fact, Rows } from '../../components/Row'
import { EndSheet } from './EndSheet'
import { PublishDraft } from './PublishDraft'

type DeskProps = { readonly drive: DriveView }
type Desk = NonNullable<DriveView['desk']>

/** How many households, never who. */
const Counts = ({ desk: { byBuilding } }: { readonly desk: Desk }) =>
  byBuilding.length === 0 ? (
    <Quiet>{W.none}</Quiet>
  ) : (
    <>
      <Quiet>{W.byBuilding}</Quiet>
      <Rows>
        {byBuilding.map(({ compound, building, households }) => (
          <Fact
            key={`${compound} ${building}`}
            title={W.inBuilding(compound, building)}
            mark={W.households(households)}
          />
        ))}
      </Rows>
    </>
  )

const goesOn = ({ status }: DriveView): boolean => status === 'open' || status === 'enough'

/** For those who work there: the counts, the draft once there is one, and an end. */
export function DriveDesk({ drive }: DeskProps) {
  const [isEnding, setEnding] = useState(false)
  const { desk, id, status, needed, until, words } = drive
  if (!desk) return null
  const { check, households, draft } = desk
  const card = { id, title: words.title, status, check, needed, households, until }
  return (
    <>
      {draft && <PublishDraft draft={draft} />}
      <Card title={deskDriveMark(card)}>
        <Stack>
          {status !== 'open' && <Line>{W.count(households, needed)}</Line>}
          <Counts desk={desk} />
          {goesOn(drive) && <Button look="small" text={W.end} onTap={() => setEnding(true)} />}
        </Stack>
      </Card>
      {isEnding && <EndSheet driveId={id} onClose={() => setEnding(false)} />}
    </>
  )
}
