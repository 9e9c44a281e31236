import { useRouter } from '@tarojs/taro'
import type { AreaPlace } from '../../../../../shared/contract/post'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { WORKER_WORDS } from '../../../../../shared/text/zhCN/worker'
import { Heading, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Row, Rows } from '../../../components/Row'
import { Empty, Loaded } from '../../../components/States'
import { openBenchBelow } from '../../../features/frame/navigate'
import { useFresh } from '../../../features/frame/useFresh'
import { streetsIn } from '../../../features/post/area'
import { type NodeId, useArea } from '../../../features/post/usePosts'
import { SignedIn } from '../../../features/resident/SignedIn'

type From = { readonly postId: string; readonly nodeId: NodeId }

const Streets = ({
  postId,
  places,
}: Pick<From, 'postId'> & { readonly places: readonly AreaPlace[] }) => (
  <Stack>
    {streetsIn(places).map(({ street, communities }) => (
      <Stack key={street.id}>
        <Heading text={street.name} />
        <Rows>
          {communities.map(({ id, name, compounds }) => (
            <Row
              key={id}
              title={name}
              detail={compounds}
              onTap={() => openBenchBelow(postId, id, name)}
            />
          ))}
        </Rows>
      </Stack>
    ))}
  </Stack>
)

function Communities({ postId, nodeId }: From) {
  const area = useArea(nodeId)
  useFresh(area)
  return (
    <Loaded of={area}>
      {({ places }) =>
        places.length === 0 ? (
          <Empty says={WORKER_WORDS.noCommunities} />
        ) : (
          <Streets postId={postId} places={places} />
        )
      }
    </Loaded>
  )
}

export default function CommunitiesPage() {
  const { postId = '', nodeId = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.communities}>
      <SignedIn>
        <Communities postId={postId} nodeId={nodeId as NodeId} />
      </SignedIn>
    </Page>
  )
}
