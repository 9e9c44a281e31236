import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, id, instant, localDate, paragraph } from './fields'
import { once, type ShapeOf } from './schema'

/** How long at the most, in days; an administrator may for longer. */
export const MAX_BLOCK_DAYS = 90
export const MAX_LONG_BLOCK_DAYS = 365
export const MAX_BLOCK_WORDS = 200

export const BLOCK_REASONS = [
  ...(['notReturned', 'noShows', 'damage', 'rude'] as const),
  ...(['selling', 'unsafe', 'other'] as const),
] as const
export type BlockReason = (typeof BLOCK_REASONS)[number]

/** keep: it stays · shorten: it ends on an earlier day · lift: it is over now. */
export const APPEAL_DECISIONS = ['keep', 'shorten', 'lift'] as const
export type AppealDecision = (typeof APPEAL_DECISIONS)[number]

const words = once(() => paragraph(MAX_BLOCK_WORDS))
const byBlock = () => z.strictObject({ blockId: id('block') })
const ended = () => z.object({ id: id('block'), until: instant() })

const Appeal = once(() =>
  z.object({
    words: z.string(),
    at: instant(),
    decision: z.optional(
      z.object({ is: z.enum(APPEAL_DECISIONS), words: z.string(), at: instant() }),
    ),
  }),
)

export const MyBlock = once(() =>
  z.object({
    id: id('block'),
    reason: z.enum(BLOCK_REASONS),
    /** What the worker had to say beside it. */
    words: z.optional(z.string()),
    /** The first moment, and the first that is free again. */
    since: instant(),
    until: instant(),
    /** Whom to call. */
    communityName: z.string(),
    canAppeal: z.boolean(),
    appeal: z.optional(Appeal()),
  }),
)
export type MyBlock = ShapeOf<typeof MyBlock>

/** Why one is blocked and until when; nothing for everybody else. */
export const showMyBlock = endpoint({
  name: 'showMyBlock',
  method: 'GET',
  path: '/me/block',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({}),
  output: () => z.object({ block: z.optional(MyBlock()) }),
  refusals: [],
})

/** Once: somebody else than who blocked looks at it again. */
export const appealBlock = endpoint({
  name: 'appealBlock',
  method: 'POST',
  path: '/blocks/:blockId/appeal',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({ blockId: id('block'), words: words() }),
  output: () => z.object({ id: id('block') }),
  refusals: ['block.notFound', 'block.over', 'block.appealed', 'content.refused'],
})

/** Of somebody who lives in the worker's community, until before a day. */
export const blockResident = endpoint({
  name: 'blockResident',
  method: 'POST',
  path: '/memberships/:membershipId/block',
  audience: 'worker',
  input: () =>
    z.strictObject({
      membershipId: id('membership'),
      reason: z.enum(BLOCK_REASONS),
      /** Read by that person alone; needed where none of the reasons is the one. */
      words: z.optional(words()),
      /** The first day that is free again. */
      until: localDate(),
    }),
  output: ended,
  refusals: [
    'membership.unknown',
    'membership.notLiving',
    'block.own',
    'block.higherPost',
    'block.already',
    'block.daysWrong',
    'content.refused',
  ],
})

/** The same block, ended before its day. */
export const liftBlock = endpoint({
  name: 'liftBlock',
  method: 'POST',
  path: '/blocks/:blockId/lift',
  audience: 'worker',
  input: byBlock,
  output: ended,
  refusals: ['block.notFound', 'block.over', 'block.setAbove'],
})

export const BlockItem = once(() =>
  z.object({
    id: id('block'),
    name: z.string(),
    addressForm: z.string(),
    compoundName: z.string(),
    buildingName: z.string(),
    reason: z.enum(BLOCK_REASONS),
    words: z.optional(z.string()),
    since: instant(),
    until: instant(),
    /** The form of address of who blocked. */
    by: z.string(),
    isMine: z.boolean(),
    canLift: z.boolean(),
    /** An appeal that waits, and for this reader among others. */
    canDecide: z.boolean(),
    appeal: z.optional(Appeal()),
  }),
)
export type BlockItem = ShapeOf<typeof BlockItem>

/** Who is blocked in a community: those first whose appeal waits, then those whose block ends first. */
export const listBlocks = endpoint({
  name: 'listBlocks',
  method: 'GET',
  path: '/workbench/:nodeId/blocks',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('community'), cursor: z.optional(cursor()) }),
  output: () => z.object({ items: z.array(BlockItem()), cursor: z.optional(z.string()) }),
  refusals: [],
})

/** By another than who blocked, with words that the person reads. */
export const decideAppeal = endpoint({
  name: 'decideAppeal',
  method: 'POST',
  path: '/blocks/:blockId/appeal/decide',
  audience: 'worker',
  input: () =>
    z.strictObject({
      blockId: id('block'),
      decision: z.enum(APPEAL_DECISIONS),
      words: words(),
      /** Of a shorter one: the first day that is free again. */
      until: z.optional(localDate()),
    }),
  output: () => z.object({ id: id('block'), decision: z.enum(APPEAL_DECISIONS), until: instant() }),
  refusals: [
    'block.notFound',
    'block.over',
    'block.noAppeal',
    'block.alreadyDecided',
    'block.ownDecision',
    'block.setAbove',
    'block.daysWrong',
    'content.refused',
  ],
})
