import type { ReactNode } from 'react'
import type { Mandate } from '../../../../shared/contract/care'
import type { Relative } from '../../../../shared/contract/relatives'
import { FAMILY_WORDS as W } from '../../../../shared/text/zhCN/care'
import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { Button } from '../../components/Button'
import { Heading, Quiet, Stack } from '../../components/Card'
import { Empty, Loaded } from '../../components/States'
import { openJoin, openPutDown } from '../frame/navigate'
import { useFresh } from '../frame/useFresh'
import { approvedOf, useMe } from '../resident/useMe'
import { AsPrincipal, AsProxy } from './MandateCards'
import { useMandates, useRelatives } from './useMandates'
import { Waiting } from './Waiting'

/** Only who lives somewhere can put down who lives there too. */
function PutDown() {
  const { data: me } = useMe()
  if (approvedOf(me).length > 0) return <Button text={W.putDown} onTap={openPutDown} />
  return (
    <>
      <Quiet>{W.joinFirst}</Quiet>
      <Button look="other" text={RESIDENT_WORDS.join} onTap={() => openJoin()} />
    </>
  )
}

type SectionProps<One> = {
  readonly title: string
  readonly of: readonly One[]
  readonly children: (one: One) => ReactNode
}

const Section = <One,>({ title, of, children }: SectionProps<One>) =>
  of.length === 0 ? null : (
    <>
      <Heading text={title} />
      {of.map(children)}
    </>
  )

const Mandates = ({ mandates }: { readonly mandates: readonly Mandate[] }) => (
  <>
    <Section title={W.proxy} of={mandates.filter((one) => one.as === 'proxy')}>
      {(mandate) => <AsProxy key={mandate.id} mandate={mandate} />}
    </Section>
    <Section title={W.principal} of={mandates.filter((one) => one.as === 'principal')}>
      {(mandate) => <AsPrincipal key={mandate.id} mandate={mandate} />}
    </Section>
  </>
)

const Relatives = ({ relatives }: { readonly relatives: readonly Relative[] }) => (
  <Section title={W.waiting} of={relatives}>
    {(relative) => <Waiting key={relative.membershipId} relative={relative} />}
  </Section>
)

const Nobody = () => (
  <Empty says={W.none}>
    <Quiet>{W.noneMore}</Quiet>
  </Empty>
)

/** For whom I act, who acts for me, and whom I put down: the one is there though the other did not come. */
export function Family() {
  const [mandated, waiting] = [useMandates(), useRelatives()]
  useFresh(mandated)
  useFresh(waiting)
  return (
    <Loaded of={mandated}>
      {({ mandates }) => (
        <Stack>
          {mandates.length === 0 && waiting.data?.relatives.length === 0 && <Nobody />}
          <Mandates mandates={mandates} />
          <Loaded of={waiting}>{(list) => <Relatives relatives={list.relatives} />}</Loaded>
          <PutDown />
        </Stack>
      )}
    </Loaded>
  )
}
