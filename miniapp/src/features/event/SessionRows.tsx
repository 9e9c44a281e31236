import type { SessionCard } from '../../../../shared/contract/event'
import { localDateAt } from '../../../../shared/kernel/dates'
import { COVER_WORDS } from '../../../../shared/text/zhCN/cover'
import { clockName, dayName } from '../../../../shared/text/zhCN/dates'
import { EVENTS_WORDS, kindName, standingWords } from '../../../../shared/text/zhCN/event'
import { Heading, Stack } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { openSession } from '../frame/navigate'
import { ListingPhoto } from '../photo/ListingPhoto'
import { byDay } from './byDay'

const detailOf = ({ hours, venue, kind, reach }: SessionCard): string =>
  [
    clockName(hours),
    venue,
    kindName(kind),
    ...(reach === undefined ? [] : [EVENTS_WORDS.reach(reach)]),
  ].join(' · ')

/** Small, where there is one; without it nothing is lost. */
const pictureOf = ({ cover, title }: SessionCard) =>
  cover === undefined
    ? {}
    : {
        picture: (
          <ListingPhoto id={cover} size="small" shape="square" label={COVER_WORDS.photoOf(title)} />
        ),
      }

const OneRow = ({ card }: { readonly card: SessionCard }) => (
  <Row
    title={card.title}
    detail={detailOf(card)}
    mark={standingWords(card, Date.now())}
    {...pictureOf(card)}
    onTap={() => openSession(card.id)}
  />
)

/** Sessions below their day. */
export function SessionRows({ cards }: { readonly cards: readonly SessionCard[] }) {
  const today = localDateAt(Date.now())
  return (
    <Stack>
      {byDay(cards).map(({ day, cards: those }) => (
        <Stack key={day}>
          <Heading text={dayName(day, today)} />
          <Rows>
            {those.map((card) => (
              <OneRow key={card.id} card={card} />
            ))}
          </Rows>
        </Stack>
      ))}
    </Stack>
  )
}
