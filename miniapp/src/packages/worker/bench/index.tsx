import { useRouter } from '@tarojs/taro'
import type { Me } from '../../../../../shared/contract/resident'
import { SIGN_IN_WORDS } from '../../../../../shared/text/zhCN/console'
import { CARD_WORDS } from '../../../../../shared/text/zhCN/card'
import { STAFF_WORDS } from '../../../../../shared/text/zhCN/post'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { WORKER_WORDS as W } from '../../../../../shared/text/zhCN/worker'
import { Card, Heading, Quiet, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Row, Rows } from '../../../components/Row'
import { Empty, Loaded } from '../../../components/States'
import {
  openCardDesk,
  openCommunities,
  openComputer,
  openProof,
} from '../../../features/frame/navigate'
import { deskPostsOf, hasBench, hasCommunities } from '../../../features/resident/posts'
import { SignedIn } from '../../../features/resident/SignedIn'
import { useMe } from '../../../features/resident/useMe'
import { Colleagues, CommunityWork, EventWork } from '../../../features/worker/Bench'

type Post = Me['posts'][number]
type PostProps = { readonly post: Post }

/** The proof that oneself works here, and the way to a computer. */
const Proof = ({ post: { id, nodeName, role } }: PostProps) => (
  <>
    <Row
      title={STAFF_WORDS.bench}
      detail={STAFF_WORDS.benchMore}
      onTap={() => openProof(id, nodeName)}
    />
    {role !== 'keeper' && (
      <Row
        title={SIGN_IN_WORDS.scan}
        detail={SIGN_IN_WORDS.scanMore}
        onTap={() => openComputer()}
      />
    )}
  </>
)

const CardDoor = () => (
  <Row title={CARD_WORDS.bench} detail={CARD_WORDS.benchMore} onTap={openCardDesk} />
)

const Bench = ({ post }: PostProps) => (
  <>
    <Heading text={post.nodeName} />
    <Rows>
      <CommunityWork at={post} />
      <Proof post={post} />
    </Rows>
  </>
)

/** Whoever keeps a hut lends by card, and does nothing else of a worker. */
const Desk = ({ post }: PostProps) => (
  <>
    <Heading text={post.nodeName} />
    <Rows>
      <CardDoor />
      <Proof post={post} />
    </Rows>
  </>
)

/** Of a street or a district: the work lies in its communities. */
const Above = ({ post }: PostProps) => (
  <>
    <Heading text={post.nodeName} />
    <Rows>
      <Row
        title={W.communities}
        detail={W.communitiesMore}
        onTap={() => openCommunities(post.id, post.nodeId)}
      />
      <EventWork at={post} />
      <Colleagues at={post} />
      <Proof post={post} />
    </Rows>
  </>
)

/** Of one compound alone, while what waits is listed by community. */
const NoBench = ({ post }: PostProps) => (
  <>
    <Card title={post.nodeName}>
      <Quiet>{W.noBench}</Quiet>
    </Card>
    <Rows>
      <CardDoor />
      <EventWork at={post} />
      <Colleagues at={post} />
      <Proof post={post} />
    </Rows>
  </>
)

function Work({ post }: PostProps) {
  if (post.role === 'keeper') return <Desk post={post} />
  if (hasCommunities(post)) return <Above post={post} />
  return hasBench(post) ? <Bench post={post} /> : <NoBench post={post} />
}

const Benches = ({ posts }: { readonly posts: readonly Post[] }) => (
  <Stack>
    {posts.map((post) => (
      <Work key={post.id} post={post} />
    ))}
  </Stack>
)

type Below = { readonly nodeId: string; readonly name: string }

/** A community below the place of one's post. */
const BenchBelow = ({ post, below: { nodeId, name } }: PostProps & { readonly below: Below }) => (
  <Stack>
    <Heading text={name} />
    <Rows>
      <CommunityWork at={{ role: post.role, nodeId, nodeName: name }} />
    </Rows>
  </Stack>
)

function Mine() {
  const { postId, nodeId = '', name = '' } = useRouter().params
  return (
    <Loaded of={useMe()}>
      {(me) => {
        const posts = deskPostsOf(me)
        if (postId === undefined && posts.length > 0) return <Benches posts={posts} />
        // A post may have ended since its page was opened.
        const above = posts.find(({ id }) => id === postId)
        return above ? (
          <BenchBelow post={above} below={{ nodeId, name }} />
        ) : (
          <Empty says={W.none} />
        )
      }}
    </Loaded>
  )
}

export default function BenchPage() {
  return (
    <Page label={PAGE_TITLES.bench}>
      <SignedIn>
        <Mine />
      </SignedIn>
    </Page>
  )
}
