import { useState } from 'react'
import { type CardHolder, lendByCard } from '../../../../shared/contract/card'
import type { ListingCard } from '../../../../shared/contract/listing'
import { addDays, localDateAt } from '../../../../shared/kernel/dates'
import { CARD_WORDS } from '../../../../shared/text/zhCN/card'
import { Button } from '../../components/Button'
import { Card, Heading, Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Field } from '../../components/Field'
import { More } from '../../components/More'
import { Row, Rows } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { Empty, Loaded, Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { useListing } from '../listing/useListing'
import { useListings } from '../listing/useListings'
import { CardParts, useParts } from './CardParts'

const W = CARD_WORDS
const today = () => localDateAt(Date.now())
const LENGTHS = (['1', '3', '7'] as const).map((value) => ({ value, text: W.days[value] }))

type LendProps = {
  readonly code: string
  readonly holder: CardHolder
  readonly onLent: (title: string) => void
}
type SheetProps = LendProps & { readonly thing: ListingCard; readonly onClose: () => void }

/** For how long; the owner's word is asked for where the thing asks for it. */
function LendSheet({ thing, code, holder, onLent, onClose }: SheetProps) {
  const [days, setDays] = useState<(typeof LENGTHS)[number]['value']>('1')
  const { parts, ticked, setTicked } = useParts(useListing(thing.id).data?.accessories)
  const step = useSend(lendByCard, () => onLent(thing.title))
  const wish = () => ({
    ...{ code, listingId: thing.id },
    until: addDays(today(), Number(days)),
    ...(parts.length === 0 ? {} : { ticked: [...ticked] }),
  })
  return (
    <Sheet title={W.lendAsk(thing.title, holder.addressForm)} onClose={onClose}>
      <Quiet>{W.howLong}</Quiet>
      <Choice label={W.howLong} options={LENGTHS} chosen={days} onChoose={setDays} />
      <CardParts label={W.partsOut} parts={parts} ticked={ticked} onChange={setTicked} />
      <Refused because={step.because} />
      <Button text={W.lendYes} isBusy={step.isSending} onTap={() => void step.send(wish())} />
      <Button
        look="other"
        text={W.ownerHere}
        isBusy={step.isSending}
        onTap={() => void step.send({ ...wish(), agreed: 'here' })}
      />
      <Button look="other" text={W.lendNo} onTap={onClose} />
    </Sheet>
  )
}

type ThingsProps = {
  readonly compoundId: CardHolder['compoundId']
  readonly words: string
  readonly onChoose: (thing: ListingCard) => void
}

/** What can be had today, and is neither help nor a gift. */
function Things({ compoundId, words, onChoose }: ThingsProps) {
  const days = { from: today(), until: addDays(today(), 1) }
  const list = useListings({ compoundId, category: undefined, words, days })
  return (
    <Loaded of={list}>
      {({ pages }) => {
        const all = pages.flatMap(({ cards }) => cards)
        const things = all.filter(({ kind, isGift }) => kind === undefined && !isGift)
        if (things.length === 0) return <Empty says={W.nothing} />
        return (
          <>
            <Rows>
              {things.map((thing) => (
                <Row key={thing.id} title={thing.title} onTap={() => onChoose(thing)} />
              ))}
            </Rows>
            <More of={list} />
          </>
        )
      }}
    </Loaded>
  )
}

/** The things of the compound in which the card stands for somebody. */
export function Lending(props: LendProps) {
  const [words, setWords] = useState('')
  const [thing, choose] = useState<ListingCard>()
  const { compoundId } = props.holder
  return (
    <Card>
      <Stack>
        <Heading text={W.lend} />
        <Quiet>{W.lendMore}</Quiet>
        <Field
          label={W.search}
          hint={W.searchHint}
          max={20}
          value={words}
          onChange={(typed) => setWords(typed)}
        />
        <Things compoundId={compoundId} words={words.trim()} onChoose={choose} />
        {thing !== undefined && (
          <LendSheet {...props} thing={thing} onClose={() => choose(undefined)} />
        )}
      </Stack>
    </Card>
  )
}
