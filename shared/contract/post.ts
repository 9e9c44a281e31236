import * as z from 'zod/mini'
import { digits } from './code'
import { endpoint } from './endpoint'
import { id, instant, line, localDate } from './fields'
import { POST_ROLES } from './resident'
import { once, type ShapeOf } from './schema'

/** What an administrator may give; those above are for the operator. */
export const GRANTED_ROLES = ['worker', 'keeper'] as const
export type GrantedRole = (typeof GRANTED_ROLES)[number]

/** So long at the most, in days; then somebody looks again. */
export const MAX_POST_DAYS = 5 * 366
/** Posts of one person that run or are to come. */
export const MAX_POSTS = 20

const node = once(() => id('street', 'community', 'compound'))

const AreaPlace = once(() =>
  z.object({
    id: node(),
    kind: z.enum(['street', 'community', 'compound']),
    name: z.string(),
    /** The name of the place above it. */
    inside: z.string(),
    /** That place itself: none above a street. */
    aboveId: z.optional(id('street', 'community')),
  }),
)
export type AreaPlace = ShapeOf<typeof AreaPlace>

/** What lies in the area of one of the caller's posts: where they work, and may give posts where they may give any. */
export const showArea = endpoint({
  name: 'showArea',
  method: 'GET',
  path: '/workbench/:nodeId/area',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('district', 'street', 'community', 'compound') }),
  output: () => z.object({ places: z.array(AreaPlace()) }),
  refusals: [],
})

/** Gives a post to whoever shows the digits. Days are those of Shanghai, half-open. */
export const grantPost = endpoint({
  name: 'grantPost',
  method: 'POST',
  path: '/posts',
  audience: 'worker',
  input: () =>
    z.strictObject({
      digits: digits(),
      role: z.enum(GRANTED_ROLES),
      nodeId: node(),
      from: localDate(),
      /** Absent: until it is taken away. */
      until: z.optional(localDate()),
      /** 代班: whose post it is meanwhile. */
      standsInFor: z.optional(id('post')),
      /** Where somebody has never said it themselves. */
      name: z.optional(line(20, 2)),
      addressForm: z.optional(line(8)),
    }),
  output: () => z.object({ id: id('post') }),
  refusals: [
    'code.unknown',
    'code.tooOften',
    'post.notYourArea',
    'post.own',
    'post.datesWrong',
    'post.alreadyHeld',
    'post.tooMany',
    'post.nameMissing',
    'post.cannotStandIn',
    'content.refused',
  ],
})

export const PostItem = once(() =>
  z.object({
    id: id('post'),
    role: z.enum(POST_ROLES),
    addressForm: z.string(),
    /** For those who may give posts there. */
    name: z.optional(z.string()),
    /** The first moment, and the first that is not in it any more. */
    since: instant(),
    until: z.optional(instant()),
    /** The form of address of whoever they stand in for. */
    standsInFor: z.optional(z.string()),
    isMine: z.boolean(),
    canEnd: z.boolean(),
  }),
)
export type PostItem = ShapeOf<typeof PostItem>

/** The posts at a place that run or are to come, those first that began first. */
export const listPosts = endpoint({
  name: 'listPosts',
  method: 'GET',
  path: '/workbench/:nodeId/posts',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('district', 'street', 'community', 'compound') }),
  output: () => z.object({ posts: z.array(PostItem()), canGrant: z.boolean() }),
  refusals: [],
})

/** Ends a post at this second, or where a day begins. */
export const endPost = endpoint({
  name: 'endPost',
  method: 'POST',
  path: '/posts/:postId/end',
  audience: 'worker',
  input: () => z.strictObject({ postId: id('post'), on: z.optional(localDate()) }),
  output: () => z.object({ id: id('post'), until: instant() }),
  refusals: ['post.notFound', 'post.own', 'post.alreadyOver', 'post.datesWrong'],
})
