import type { MyData as Mine } from '../../../../../shared/contract/ownData'
import { CORRECTION_WORDS } from '../../../../../shared/text/zhCN/correction'
import { OWN_DATA_LABELS, OWN_DATA_WORDS as W } from '../../../../../shared/text/zhCN/ownData'
import { Card, Line, Quiet, Stack } from '../../../components/Card'
import { ChangeForm } from './ChangeForm'
import { Correct } from './Correct'

type MineProps = { readonly mine: Mine }

/** Who I am here, and what of it is put right how. */
const Person = ({ mine: { name, addressForm, phone, homes, isCorrecting } }: MineProps) => (
  <Card title={OWN_DATA_LABELS.profile.name}>
    <Stack>
      <Line>{`${W.name}：${name ?? W.noName}`}</Line>
      <Line>{`${W.form}：${addressForm ?? W.noName}`}</Line>
      <Line>{`${W.phone}：${phone ?? W.noPhone}`}</Line>
      {homes.map(({ id, compoundName, door }) => (
        <Line key={id}>{`${W.home}：${compoundName} ${door}`}</Line>
      ))}
      {addressForm !== undefined && <ChangeForm was={addressForm} />}
      {isCorrecting === true ? (
        <Quiet>{CORRECTION_WORDS.waiting}</Quiet>
      ) : (
        homes.map((home) => <Correct key={home.id} home={home} />)
      )}
    </Stack>
  </Card>
)

/** How much of each kind there is. */
const Kinds = ({ mine: { counts } }: MineProps) => (
  <Card title={W.kinds}>
    {counts
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => (
        <Line key={kind}>{`${OWN_DATA_LABELS[kind].name}：${W.count(count)}`}</Line>
      ))}
  </Card>
)

export const MyData = ({ mine }: MineProps) => (
  <>
    <Line>{W.intro}</Line>
    <Person mine={mine} />
    <Kinds mine={mine} />
  </>
)
