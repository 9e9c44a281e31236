import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { CARD_WORDS } from '../../../../../shared/text/zhCN/card'
import { HOUSEHOLD_WORDS } from '../../../../../shared/text/zhCN/household'
import type { Me } from '../../../../../shared/contract/resident'
import { DUTY_WORDS } from '../../../../../shared/text/zhCN/duty'
import { POST_WORDS, STAFF_WORDS } from '../../../../../shared/text/zhCN/post'
import { ROSTER_WORDS } from '../../../../../shared/text/zhCN/roster'
import { WELCOME_WORDS } from '../../../../../shared/text/zhCN/joining'
import { POSTER_WORDS } from '../../../../../shared/text/zhCN/poster'
import { WORKER_WORDS } from '../../../../../shared/text/zhCN/worker'
import { Card, Heading, Quiet, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Row, Rows } from '../../../components/Row'
import { Empty, Loaded } from '../../../components/States'
import {
  openArea,
  openCalls,
  openCard,
  openCardDesk,
  openComplaints,
  openDemand,
  openDisputes,
  openDuty,
  openHouseholds,
  openMemberships,
  openPoster,
  openPosts,
  openProof,
  openRoster,
  openWelcome,
  openWithheld,
} from '../../../features/frame/navigate'
import { Papers } from '../../../features/worker/Papers'
import { deskPostsOf, hasBench } from '../../../features/resident/posts'
import { useMe } from '../../../features/resident/useMe'
import { SignedIn } from '../../../features/resident/SignedIn'

const W = WORKER_WORDS

type PostProps = { readonly post: Me['posts'][number] }

/** Whom residents find somewhere is planned for a community or a compound. */
const hasDuty = (nodeId: string): boolean => /^(?:cmt|cpd)_/.test(nodeId)

/** Who works here, and the proof that oneself does. */
const Doors = ({ post: { id, role, nodeId, nodeName } }: PostProps) => (
  <>
    {hasDuty(nodeId) && (
      <Row title={DUTY_WORDS.bench} detail={DUTY_WORDS.benchMore} onTap={() => openDuty(nodeId)} />
    )}
    <Row
      title={POST_WORDS.bench}
      detail={POST_WORDS.benchMore}
      onTap={() => (role === 'worker' ? openPosts : openArea)(nodeId)}
    />
    <Row
      title={STAFF_WORDS.bench}
      detail={STAFF_WORDS.benchMore}
      onTap={() => openProof(id, nodeName)}
    />
  </>
)

/** Who lives here, with a phone and without. */
const People = ({ post: { nodeId, nodeName: name } }: PostProps) => (
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

/** How people come to be neighbours here. */
const Arrivals = ({ post: { nodeId, nodeName: name } }: PostProps) => (
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

const Bench = ({ post }: PostProps) => {
  const { nodeId, nodeName: name } = post
  return (
    <>
      <Heading text={name} />
      <Rows>
        <Row
          title={W.memberships}
          detail={W.membershipsMore}
          onTap={() => openMemberships(nodeId)}
        />
        <Arrivals post={post} />
        <People post={post} />
        <Row title={W.withheld} detail={W.withheldMore} onTap={() => openWithheld(nodeId)} />
        <Row title={W.demand} detail={W.demandMore} onTap={() => openDemand(nodeId)} />
        <Row title={W.complaints} detail={W.complaintsMore} onTap={() => openComplaints(nodeId)} />
        <Row title={W.disputes} detail={W.disputesMore} onTap={() => openDisputes(nodeId)} />
        <Papers post={post} />
        <Row title={W.calls} detail={W.callsMore} onTap={() => openCalls(nodeId)} />
        <Doors post={post} />
      </Rows>
    </>
  )
}

const CardDoor = () => (
  <Row title={CARD_WORDS.bench} detail={CARD_WORDS.benchMore} onTap={openCardDesk} />
)

/** Whoever keeps a hut lends by card, and does nothing else of a worker. */
const Desk = ({ post: { id, nodeName } }: PostProps) => (
  <>
    <Heading text={nodeName} />
    <Rows>
      <CardDoor />
      <Row
        title={STAFF_WORDS.bench}
        detail={STAFF_WORDS.benchMore}
        onTap={() => openProof(id, nodeName)}
      />
    </Rows>
  </>
)

/** The rights are there, and nothing lists the communities that they reach. */
const NoBench = ({ post }: PostProps) => (
  <>
    <Card title={post.nodeName}>
      <Quiet>{W.noBench}</Quiet>
    </Card>
    <Rows>
      {post.nodeId.startsWith('cpd_') && <CardDoor />}
      <Doors post={post} />
    </Rows>
  </>
)

function Work({ post }: PostProps) {
  if (post.role === 'keeper') return <Desk post={post} />
  return hasBench(post) ? <Bench post={post} /> : <NoBench post={post} />
}

const Benches = () => (
  <Loaded of={useMe()}>
    {(me) => {
      const posts = deskPostsOf(me)
      if (posts.length === 0) return <Empty says={W.none} />
      return (
        <Stack>
          {posts.map((post) => (
            <Work key={post.id} post={post} />
          ))}
        </Stack>
      )
    }}
  </Loaded>
)

export default function BenchPage() {
  return (
    <Page label={PAGE_TITLES.bench}>
      <SignedIn>
        <Benches />
      </SignedIn>
    </Page>
  )
}
