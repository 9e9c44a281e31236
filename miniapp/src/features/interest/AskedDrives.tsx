import type { DriveCard } from '../../../../shared/contract/interest'
import { localDateAt } from '../../../../shared/kernel/dates'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { INTEREST_WORDS as W, standsAt } from '../../../../shared/text/zhCN/interest'
import { Button } from '../../components/Button'
import { Heading, Stack } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { Refused } from '../../components/States'
import { openDrive } from '../frame/navigate'
import { useDrives, useSaying } from './useDrives'

const detailOf = ({ until, reach }: DriveCard): string =>
  [W.until(until, localDateAt(Date.now())), ...(reach === undefined ? [] : [W.reach(reach)])].join(
    ' · ',
  )

/** What one would come to, how many are missing, and one tap. */
function OneDrive({ card }: { readonly card: DriveCard }) {
  const saying = useSaying(card.id)
  return (
    <Stack>
      <Rows>
        <Row
          title={card.title}
          detail={card.mine === 'in' ? `${detailOf(card)} · ${W.wanted}` : detailOf(card)}
          mark={standsAt(card)}
          onTap={() => openDrive(card.id)}
        />
      </Rows>
      <Refused because={saying.because} />
      {card.mine === 'out' && (
        <Button
          look="other"
          text={saying.isSending ? FRAME_WORDS.sending : W.want}
          label={`${W.want}：${card.title}`}
          isBusy={saying.isSending}
          onTap={() => saying.say('in')}
        />
      )}
    </Stack>
  )
}

/** 想学的: nothing where nothing is asked. It stands above what is planned and waits for nobody. */
export function AskedDrives({ compoundId }: { readonly compoundId: CompoundId }) {
  const drives = useDrives(compoundId)
  const cards = drives.data?.cards ?? []
  if (cards.length === 0) return null
  return (
    <Stack>
      <Heading text={W.section} />
      {cards.map((card) => (
        <OneDrive key={card.id} card={card} />
      ))}
    </Stack>
  )
}
