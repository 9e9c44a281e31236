import { localDateAt } from '../../../../shared/kernel/dates'
import { ASK_WORDS, deskDriveMark, INTEREST_WORDS } from '../../../../shared/text/zhCN/interest'
import { Heading, Stack } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { openDrive } from '../frame/navigate'
import { useFresh } from '../frame/useFresh'
import type { DeskDriveList } from './useDrives'

const GOES_ON: ReadonlySet<string> = new Set(['open', 'enough'])

/** What the desk asks about, as long as something may come of it. */
export function DeskDrives({ of: drives }: { readonly of: DeskDriveList }) {
  useFresh(drives)
  const cards = (drives.data?.cards ?? []).filter(({ status }) => GOES_ON.has(status))
  if (cards.length === 0) return null
  const today = localDateAt(Date.now())
  return (
    <Stack>
      <Heading text={ASK_WORDS.section} />
      <Rows>
        {cards.map((card) => (
          <Row
            key={card.id}
            title={card.title}
            detail={INTEREST_WORDS.until(card.until, today)}
            mark={deskDriveMark(card)}
            onTap={() => openDrive(card.id)}
          />
        ))}
      </Rows>
    </Stack>
  )
}
