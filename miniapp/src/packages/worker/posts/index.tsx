import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { POST_WORDS } from '../../../../../shared/text/zhCN/post'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Quiet, Stack } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { useFresh } from '../../../features/frame/useFresh'
import { GrantForm } from '../../../features/post/GrantForm'
import { PostCard } from '../../../features/post/PostCard'
import { type NodeId, useArea, usePosts } from '../../../features/post/usePosts'
import { SignedIn } from '../../../features/resident/SignedIn'

function Posts({ nodeId }: { readonly nodeId: NodeId }) {
  const list = usePosts(nodeId)
  useFresh(list)
  return (
    <Loaded of={list}>
      {({ posts, canGrant }) => (
        <Stack>
          {posts.length === 0 && <Empty says={POST_WORDS.none} />}
          {posts.map((post) => (
            <PostCard key={post.id} post={post} />
          ))}
          {canGrant && <GrantForm key={nodeId} nodeId={nodeId} posts={posts} />}
        </Stack>
      )}
    </Loaded>
  )
}

/** An administrator chooses a place of the area first. */
function Area({ nodeId }: { readonly nodeId: NodeId }) {
  const [chosen, choose] = useState(nodeId)
  return (
    <Stack>
      <Quiet>{POST_WORDS.where}</Quiet>
      <Loaded of={useArea(nodeId)}>
        {({ places }) => (
          <Choice
            label={POST_WORDS.where}
            options={places.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={chosen}
            onChoose={choose}
          />
        )}
      </Loaded>
      <Posts nodeId={chosen} />
    </Stack>
  )
}

export default function PostsPage() {
  const { nodeId = '', isArea } = useRouter().params
  const node = nodeId as NodeId
  return (
    <Page label={PAGE_TITLES.posts}>
      <SignedIn>{isArea === 'yes' ? <Area nodeId={node} /> : <Posts nodeId={node} />}</SignedIn>
    </Page>
  )
}
