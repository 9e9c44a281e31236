import { type CardHolder, takeBackByCard } from '../../../../shared/contract/card'
import { CARD_WORDS } from '../../../../shared/text/zhCN/card'
import { shortDay } from '../../../../shared/text/zhCN/dates'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack, Title } from '../../components/Card'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { CardParts, useParts } from './CardParts'

const W = CARD_WORDS

type Row = CardHolder['inHand'][number]
type OneProps = {
  readonly code: string
  readonly row: Row
  readonly onBack: (title: string) => void
}

function InHand({ code, row: { id, title, until, parts: out }, onBack }: OneProps) {
  const { parts, ticked, setTicked } = useParts(out)
  const step = useSend(takeBackByCard, () => onBack(title))
  return (
    <>
      <Line>{title}</Line>
      <Quiet>{W.dueOn(shortDay(until))}</Quiet>
      <CardParts label={W.partsBack(title)} parts={parts} ticked={ticked} onChange={setTicked} />
      <Refused because={step.because} />
      <Button
        look="other"
        text={W.takeBack}
        label={W.takeBackOf(title)}
        isBusy={step.isSending}
        onTap={() =>
          void step.send({
            ...{ code, bookingId: id },
            ...(parts.length === 0 ? {} : { ticked: [...ticked] }),
          })
        }
      />
    </>
  )
}

type HolderProps = Omit<OneProps, 'row'> & { readonly holder: CardHolder }

/** Whose card it is, to be compared with who stands there, and what they have. */
export const Holder = ({ holder, ...rest }: HolderProps) => (
  <Card title={W.checkName}>
    <Stack>
      <Title text={W.who(holder.name, holder.addressForm)} />
      <Line>{W.lives(holder.compoundName, holder.buildingName)}</Line>
      <Quiet>{W.checkNameMore}</Quiet>
      <Line>{holder.inHand.length === 0 ? W.nothingInHand : W.inHand}</Line>
      {holder.inHand.map((row) => (
        <InHand key={row.id} row={row} {...rest} />
      ))}
    </Stack>
  </Card>
)
