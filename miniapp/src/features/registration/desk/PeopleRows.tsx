import type { SeatPerson } from '../../../../../shared/contract/seatsDesk'
import { localDateAt } from '../../../../../shared/kernel/dates'
import { UNKNOWN_STATUS } from '../../../../../shared/text/zhCN/booking'
import { momentName } from '../../../../../shared/text/zhCN/moments'
import { PEOPLE_WORDS as W } from '../../../../../shared/text/zhCN/seatsDesk'
import { Row, Rows } from '../../../components/Row'

type Mark = (person: SeatPerson) => string

const MARKS: Partial<Record<SeatPerson['status'], Mark>> = {
  confirmed: () => W.confirmed,
  offered: ({ offeredUntil = Date.now() }) =>
    W.offered(momentName(offeredUntil, localDateAt(Date.now()))),
  waitlisted: ({ place = 1 }) => W.place(place),
}

/** A newer server may know states that we do not. */
export const markOf: Mark = (person) => MARKS[person.status]?.(person) ?? UNKNOWN_STATUS

export const livesAt = ({ membershipId, compoundName, buildingName }: SeatPerson): string =>
  membershipId === undefined ? W.movedOut : W.lives(compoundName, buildingName)

type RowsProps = {
  readonly people: readonly SeatPerson[]
  readonly onChoose: (person: SeatPerson) => void
}

/** Who comes or waits, each with how they stand. */
export const PeopleRows = ({ people, onChoose }: RowsProps) => (
  <Rows>
    {people.map((person, at) => (
      <Row
        key={person.membershipId ?? at}
        title={W.who(person.name, person.addressForm)}
        detail={`${livesAt(person)} · ${W.party(person.party)}`}
        mark={markOf(person)}
        onTap={() => onChoose(person)}
      />
    ))}
  </Rows>
)
