import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { WORKER_WORDS } from '../../../../../shared/text/zhCN/worker'
import { Heading, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Row, Rows } from '../../../components/Row'
import { Empty, Loaded } from '../../../components/States'
import { openMemberships, openWithheld } from '../../../features/frame/navigate'
import { benchesOf, useMe } from '../../../features/resident/useMe'
import { SignedIn } from '../../../features/resident/SignedIn'

const W = WORKER_WORDS

const Bench = ({ nodeId, name }: { readonly nodeId: string; readonly name: string }) => (
  <>
    <Heading text={name} />
    <Rows>
      <Row title={W.memberships} detail={W.membershipsMore} onTap={() => openMemberships(nodeId)} />
      <Row title={W.withheld} detail={W.withheldMore} onTap={() => openWithheld(nodeId)} />
    </Rows>
  </>
)

const Benches = () => (
  <Loaded of={useMe()}>
    {(me) => {
      const benches = benchesOf(me)
      if (benches.length === 0) return <Empty says={W.none} />
      return (
        <Stack>
          {benches.map(({ id, nodeId, nodeName }) => (
            <Bench key={id} nodeId={nodeId} name={nodeName} />
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
