import { useState } from 'react'
import type { DisputeItem } from '../../../../shared/contract/dispute'
import { localDateAt } from '../../../../shared/kernel/dates'
import { LEFT_PLACE_NAMES } from '../../../../shared/text/zhCN/bookingSaid'
import { daysName } from '../../../../shared/text/zhCN/dates'
import { disputeReason, MEDIATING_WORDS as W } from '../../../../shared/text/zhCN/dispute'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { openListing } from '../frame/navigate'
import { PrivatePhoto } from '../photo/PrivatePhoto'
import { MediationSheet } from './MediationSheet'

type ItemProps = { readonly item: DisputeItem }

const momentOf = (at: number): string => momentName(at, localDateAt(Date.now()))
const listed = (parts: readonly string[]): string => parts.join('、')

/** What was agreed, and what of it is there. */
const Agreed = ({ item }: ItemProps) => (
  <>
    <Line>{item.isBack ? W.isBack : W.isOut}</Line>
    <Quiet>{W.agreed(daysName(item, localDateAt(Date.now())), listed(item.accessories))}</Quiet>
    {item.notGot.length > 0 && <Quiet>{W.notGot(listed(item.notGot))}</Quiet>}
    {item.missing.length > 0 && <Quiet>{W.missing(listed(item.missing))}</Quiet>}
    {item.left !== undefined && (
      <Quiet>{W.left(LEFT_PLACE_NAMES[item.left] ?? LEFT_PLACE_NAMES.other)}</Quiet>
    )}
  </>
)

/** What the two say, and what they photographed. */
function BothSides({ item }: ItemProps) {
  const nameOf = (by: DisputeItem['by']): string => item[by]
  return (
    <>
      {item.said.length === 0 && <Quiet>{W.nothingSaid}</Quiet>}
      {item.said.map(({ by, words, at }) => (
        <Line key={at}>{W.said(nameOf(by), words)}</Line>
      ))}
      {item.photos.map(({ id, end, by, at }) => (
        <Stack key={id}>
          <PrivatePhoto id={id} size="medium" label={W.photo[end]} />
          <Quiet>{`${W.photo[end]} · ${nameOf(by)} · ${momentOf(at)}`}</Quiet>
        </Stack>
      ))}
    </>
  )
}

/** What two neighbours could not settle, with all that helps to. */
export function DisputeCard({ item }: ItemProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title={`${item.title} · ${item.compoundName}`}>
      <Stack>
        <Line>{W.raised(item[item.by], disputeReason(item.reason))}</Line>
        <Quiet>{W.between(item.owner, item.borrower)}</Quiet>
        <Quiet>{WORKER_WORDS.since(momentOf(item.since))}</Quiet>
        <Agreed item={item} />
        <BothSides item={item} />
        <Button
          look="small"
          text={WORKER_WORDS.seeThing}
          label={`${WORKER_WORDS.seeThing}：${item.title}`}
          onTap={() => openListing(item.listingId)}
        />
        <Button text={W.decide} label={`${W.decide}：${item.title}`} onTap={() => setOpen(true)} />
        {isOpen && <MediationSheet item={item} onClose={() => setOpen(false)} />}
      </Stack>
    </Card>
  )
}
