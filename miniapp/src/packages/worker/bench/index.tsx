import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { HOUSEHOLD_WORDS } from '../../../../../shared/text/zhCN/household'
import { CERTIFICATE_WORDS } from '../../../../../shared/text/zhCN/skill'
import { WORKER_WORDS } from '../../../../../shared/text/zhCN/worker'
import { Card, Heading, Quiet, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Row, Rows } from '../../../components/Row'
import { Empty, Loaded } from '../../../components/States'
import {
  openCalls,
  openCertificates,
  openComplaints,
  openDemand,
  openDisputes,
  openHouseholds,
  openMemberships,
  openWithheld,
} from '../../../features/frame/navigate'
import { hasBench, workingPostsOf } from '../../../features/resident/posts'
import { useMe } from '../../../features/resident/useMe'
import { SignedIn } from '../../../features/resident/SignedIn'

const W = WORKER_WORDS

const Bench = ({ nodeId, name }: { readonly nodeId: string; readonly name: string }) => (
  <>
    <Heading text={name} />
    <Rows>
      <Row title={W.memberships} detail={W.membershipsMore} onTap={() => openMemberships(nodeId)} />
      <Row
        title={HOUSEHOLD_WORDS.households}
        detail={HOUSEHOLD_WORDS.householdsMore}
        onTap={() => openHouseholds(nodeId, name)}
      />
      <Row title={W.withheld} detail={W.withheldMore} onTap={() => openWithheld(nodeId)} />
      <Row title={W.demand} detail={W.demandMore} onTap={() => openDemand(nodeId)} />
      <Row title={W.complaints} detail={W.complaintsMore} onTap={() => openComplaints(nodeId)} />
      <Row title={W.disputes} detail={W.disputesMore} onTap={() => openDisputes(nodeId)} />
      <Row
        title={CERTIFICATE_WORDS.bench}
        detail={CERTIFICATE_WORDS.benchMore}
        onTap={() => openCertificates(nodeId)}
      />
      <Row title={W.calls} detail={W.callsMore} onTap={() => openCalls(nodeId)} />
    </Rows>
  </>
)

/** The rights are there, and nothing lists the communities that they reach. */
const NoBench = ({ name }: { readonly name: string }) => (
  <Card title={name}>
    <Quiet>{W.noBench}</Quiet>
  </Card>
)

const Benches = () => (
  <Loaded of={useMe()}>
    {(me) => {
      const posts = workingPostsOf(me)
      if (posts.length === 0) return <Empty says={W.none} />
      return (
        <Stack>
          {posts.map((post) =>
            hasBench(post) ? (
              <Bench key={post.id} nodeId={post.nodeId} name={post.nodeName} />
            ) : (
              <NoBench key={post.id} name={post.nodeName} />
            ),
          )}
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
