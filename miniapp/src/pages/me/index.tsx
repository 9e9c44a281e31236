import type { Me } from '../../../../shared/contract/resident'
import { ME_WORDS } from '../../../../shared/text/zhCN/resident'
import { MY_CODE_WORDS, STAFF_WORDS } from '../../../../shared/text/zhCN/post'
import { EMERGENCY_WORDS } from '../../../../shared/text/zhCN/emergency'
import { FAMILY_WORDS } from '../../../../shared/text/zhCN/care'
import { PAGE_TITLES } from '../../../../shared/text/zhCN/titles'
import { Bar } from '../../components/Bar'
import { Stack } from '../../components/Card'
import { Page } from '../../components/Page'
import { Row, Rows } from '../../components/Row'
import { Loaded } from '../../components/States'
import { CareSwitch } from '../../features/frame/CareSwitch'
import {
  openAbout,
  openConsents,
  openCheck,
  openEmergency,
  openFamily,
  openInbox,
  openJoin,
  openLoans,
  openMine,
  openMyEvents,
  openMyData,
  openMuted,
  openPhone,
  openPrivacy,
  openMyCode,
} from '../../features/frame/navigate'
import { useFresh } from '../../features/frame/useFresh'
import { Held } from '../../features/resident/Held'
import { Invitation } from '../../features/resident/Invitation'
import { useMe } from '../../features/resident/useMe'
import { BenchDoor } from '../../features/worker/BenchDoor'
import { changePersonHere, useIsGuest } from '../../features/resident/useSignIn'

const helloOf = (me: Me | undefined): string =>
  me?.addressForm === undefined ? PAGE_TITLES.me : ME_WORDS.hello(me.addressForm)

const Homes = ({ me }: { readonly me: Me }) =>
  me.memberships.length === 0 ? null : (
    <Rows>
      {me.memberships.map(({ id, compoundId, compoundName, buildingName, status }) => (
        <Row
          key={id}
          title={compoundName}
          detail={buildingName}
          mark={ME_WORDS.membershipStatus[status]}
          onTap={() => openJoin(compoundId)}
        />
      ))}
    </Rows>
  )

const Mine = ({ me }: { readonly me: Me }) => (
  <Rows>
    <Row title={ME_WORDS.loans} detail={ME_WORDS.loansMore} onTap={openLoans} />
    <Row title={ME_WORDS.mine} detail={ME_WORDS.mineMore} onTap={openMine} />
    <Row title={ME_WORDS.events} detail={ME_WORDS.eventsMore} onTap={openMyEvents} />
    <Row title={FAMILY_WORDS.door} detail={FAMILY_WORDS.doorMore} onTap={openFamily} />
    <Row title={ME_WORDS.inbox} detail={ME_WORDS.inboxMore} onTap={openInbox} />
    <Row title={ME_WORDS.muted} detail={ME_WORDS.mutedMore} onTap={openMuted} />
    <Row
      title={ME_WORDS.phone}
      detail={ME_WORDS.phoneMore[me.hasPhone ? 'known' : 'none']}
      onTap={openPhone}
    />
    <Row title={EMERGENCY_WORDS.door} detail={EMERGENCY_WORDS.doorMore} onTap={openEmergency} />
    <Row title={ME_WORDS.myData} detail={ME_WORDS.myDataMore} onTap={openMyData} />
    <Row title={ME_WORDS.consents} detail={ME_WORDS.consentsMore} onTap={openConsents} />
    <Row title={STAFF_WORDS.door} detail={STAFF_WORDS.doorMore} onTap={openCheck} />
    <Row title={MY_CODE_WORDS.door} detail={MY_CODE_WORDS.doorMore} onTap={openMyCode} />
    {process.env.TARO_ENV === 'h5' && (
      <Row
        title={ME_WORDS.changePerson}
        detail={ME_WORDS.changePersonMore}
        onTap={changePersonHere}
      />
    )}
  </Rows>
)

const Known = ({ me }: { readonly me: Me }) => (
  <>
    <BenchDoor me={me} />
    <Mine me={me} />
    <Homes me={me} />
  </>
)

export default function MePage() {
  const isGuest = useIsGuest()
  const me = useMe()
  useFresh(me)
  const known = isGuest ? undefined : me.data
  return (
    <Page label={PAGE_TITLES.me}>
      <Stack>
        <Bar title={isGuest ? ME_WORDS.guest : helloOf(known)}>
          <CareSwitch />
        </Bar>
        <Held me={known} />
        <Invitation me={known} />
        {!isGuest && <Loaded of={me}>{(mine) => <Known me={mine} />}</Loaded>}
        <Rows>
          <Row title={ME_WORDS.privacy} detail={ME_WORDS.privacyMore} onTap={openPrivacy} />
          <Row title={ME_WORDS.about} detail={ME_WORDS.aboutMore} onTap={openAbout} />
        </Rows>
      </Stack>
    </Page>
  )
}
