import type { Me } from '../../../../shared/contract/resident'

type Post = Me['posts'][number]

const WORKING: readonly Post['role'][] = ['worker', 'streetAdmin', 'districtAdmin']

/** Posts with which one verifies neighbours and looks at what waits. */
export const workingPostsOf = (me: Me | undefined): readonly Post[] =>
  (me?.posts ?? []).filter(({ role }) => WORKING.includes(role))

/** The same, and those of whoever keeps a hut: they lend by card. */
export const deskPostsOf = (me: Me | undefined): readonly Post[] =>
  (me?.posts ?? []).filter(({ role }) => role === 'keeper' || WORKING.includes(role))

/** A post of a street or a district: the communities lie below it. */
export const hasCommunities = ({ nodeId }: Pick<Post, 'nodeId'>): boolean =>
  nodeId.startsWith('str_') || nodeId.startsWith('dst_')

/** What waits is listed by community: the posts that are for one open a bench. */
export const hasBench = ({ nodeId }: Pick<Post, 'nodeId'>): boolean => nodeId.startsWith('cmt_')
