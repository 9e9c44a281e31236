import type { PostRole } from '../../../../shared/contract/resident'
import { CARD_WORDS } from '../../../../shared/text/zhCN/card'
import { DUTY_WORDS } from '../../../../shared/text/zhCN/duty'
import { DESK_WORDS } from '../../../../shared/text/zhCN/eventDesk'
import { PUBLISH_EVENT_WORDS } from '../../../../shared/text/zhCN/eventPublish'
import { HOUSEHOLD_WORDS } from '../../../../shared/text/zhCN/household'
import { WELCOME_WORDS } from '../../../../shared/text/zhCN/joining'
import { POST_WORDS } from '../../../../shared/text/zhCN/post'
import { POSTER_WORDS } from '../../../../shared/text/zhCN/poster'
import { ROSTER_WORDS } from '../../../../shared/text/zhCN/roster'
import { SEAT_CALLS_WORDS } from '../../../../shared/text/zhCN/seatsDesk'
import { WORKER_WORDS as W } from '../../../../shared/text/zhCN/worker'
import { Row } from '../../components/Row'
import {
  openArea,
  openCalls,
  openCard,
  openComplaints,
  openDemand,
  openDeskEvents,
  openDisputes,
  openDuty,
  openHouseholds,
  openMemberships,
  openPoster,
  openPosts,
  openPublishEvent,
  openRoster,
  openSeatCalls,
  openWelcome,
  openWithheld,
} from '../frame/navigate'
import { Papers } from './Papers'

/** Where somebody works, and as what: at the place of their post, or at one below it. */
type WorkAt = { readonly role: PostRole; readonly nodeId: string; readonly nodeName: string }
type WorkProps = { readonly at: WorkAt }

/** Whom residents find somewhere is planned for a community or a compound. */
const hasDuty = (nodeId: string): boolean => /^(?:cmt|cpd)_/.test(nodeId)

/** Who works here, and when. */
export const Colleagues = ({ at: { role, nodeId } }: WorkProps) => (
  <>
    {hasDuty(nodeId) && (
      <Row title={DUTY_WORDS.bench} detail={DUTY_WORDS.benchMore} onTap={() => openDuty(nodeId)} />
    )}
    <Row
      title={POST_WORDS.bench}
      detail={POST_WORDS.benchMore}
      onTap={() => (role === 'worker' ? openPosts : openArea)(nodeId)}
    />
  </>
)

/** Who lives here, with a phone and without. */
const People = ({ at: { nodeId, nodeName: name } }: WorkProps) => (
  <>
    <Row
      title={HOUSEHOLD_WORDS.households}
      detail={HOUSEHOLD_WORDS.householdsMore}
      onTap={() => openHouseholds(nodeId, name)}
    />
    <Row
      title={ROSTER_WORDS.roster}
      detail={ROSTER_WORDS.rosterMore}
      onTap={() => openRoster(nodeId, name)}
    />
    <Row title={CARD_WORDS.bench} detail={CARD_WORDS.benchMore} onTap={() => openCard(nodeId)} />
  </>
)

/** Classes and events, here or in one of the compounds. */
export const EventWork = ({ at: { nodeId, nodeName: name } }: WorkProps) => (
  <>
    <Row
      title={PUBLISH_EVENT_WORDS.bench}
      detail={PUBLISH_EVENT_WORDS.benchMore}
      onTap={() => openPublishEvent(nodeId, name)}
    />
    <Row
      title={DESK_WORDS.bench}
      detail={DESK_WORDS.benchMore}
      onTap={() => openDeskEvents(nodeId, name)}
    />
  </>
)

/** How people come to be neighbours here. */
const Arrivals = ({ at: { nodeId, nodeName: name } }: WorkProps) => (
  <>
    <Row
      title={WELCOME_WORDS.bench}
      detail={WELCOME_WORDS.benchMore}
      onTap={() => openWelcome(nodeId, name)}
    />
    <Row
      title={POSTER_WORDS.bench}
      detail={POSTER_WORDS.benchMore}
      onTap={() => openPoster(nodeId, name)}
    />
  </>
)

/** All that waits in a community and all that is done there: rows for one sheet. */
export const CommunityWork = ({ at }: WorkProps) => {
  const { nodeId } = at
  return (
    <>
      <Row title={W.memberships} detail={W.membershipsMore} onTap={() => openMemberships(nodeId)} />
      <Arrivals at={at} />
      <People at={at} />
      <EventWork at={at} />
      <Row title={W.withheld} detail={W.withheldMore} onTap={() => openWithheld(nodeId)} />
      <Row title={W.demand} detail={W.demandMore} onTap={() => openDemand(nodeId)} />
      <Row title={W.complaints} detail={W.complaintsMore} onTap={() => openComplaints(nodeId)} />
      <Row title={W.disputes} detail={W.disputesMore} onTap={() => openDisputes(nodeId)} />
      <Papers nodeId={nodeId} />
      <Row title={W.calls} detail={W.callsMore} onTap={() => openCalls(nodeId)} />
      <Row
        title={SEAT_CALLS_WORDS.bench}
        detail={SEAT_CALLS_WORDS.benchMore}
        onTap={() => openSeatCalls(nodeId)}
      />
      <Colleagues at={at} />
    </>
  )
}
