import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, id, instant, line, localDate, saidWords } from './fields'
import { once, type ShapeOf } from './schema'
import { NOT_OPEN } from './place'

export const POST_ROLES = ['worker', 'keeper', 'streetAdmin', 'districtAdmin', 'leader'] as const
export type PostRole = (typeof POST_ROLES)[number]

const MEMBERSHIP_STATUSES = ['requested', 'approved', 'rejected'] as const
export const REJECTION_REASONS = ['noSuchRoom', 'nameUnknown', 'bringProof', 'other'] as const
export type RejectionReason = (typeof REJECTION_REASONS)[number]
/** What somebody set right who asks again. */
export const ASKED_PARTS = ['building', 'unit', 'room', 'name', 'lastDay'] as const
export type AskedPart = (typeof ASKED_PARTS)[number]

export const MyMembership = once(() =>
  z.object({
    id: id('membership'),
    compoundId: id('compound'),
    compoundName: z.string(),
    buildingName: z.string(),
    status: z.enum(MEMBERSHIP_STATUSES),
    reason: z.optional(z.enum(REJECTION_REASONS)),
    /** A tenant's last day here. */
    lastDay: z.optional(localDate()),
    /** 练习小区: over by itself within days, and nothing in it is real. */
    isPractice: z.optional(z.literal(true)),
  }),
)
export type MyMembership = ShapeOf<typeof MyMembership>

const MyPost = once(() =>
  z.object({
    id: id('post'),
    role: z.enum(POST_ROLES),
    nodeId: id('district', 'street', 'community', 'compound'),
    nodeName: z.string(),
  }),
)

export const Me = once(() =>
  z.object({
    id: id('resident'),
    /** 称呼: what neighbours see, absent until the first request to join. */
    addressForm: z.optional(z.string()),
    memberships: z.array(MyMembership()),
    posts: z.array(MyPost()),
    /** Whether a number is verified, and never which. */
    hasPhone: z.optional(z.boolean()),
    /** 注销中: when everything is erased, epoch ms. */
    closingAt: z.optional(instant()),
    /** The version of 隐私说明 that stands agreed to; 0: taken back; absent: never asked. */
    agreedTo: z.optional(z.int()),
    /** Only while it lasts; `until` is the first moment that is free again. */
    block: z.optional(z.object({ id: id('block'), until: instant() })),
  }),
)
export type Me = ShapeOf<typeof Me>

export const login = endpoint({
  name: 'login',
  method: 'POST',
  path: '/login',
  audience: 'public',
  input: () =>
    z.strictObject({
      /** From wx.login: good once, for five minutes. */
      code: z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[\w-]+$/)),
      districtId: id('district'),
    }),
  output: () => z.object({ token: z.string(), expiresAt: instant(), me: Me() }),
  refusals: [
    'login.codeInvalid',
    'login.tooOften',
    'login.highRisk',
    'login.unavailable',
    'place.notFound',
  ],
})

export const showMe = endpoint({
  name: 'showMe',
  method: 'GET',
  path: '/me',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({}),
  output: Me,
  refusals: [],
  whileClosing: true,
})

export const requestMembership = endpoint({
  name: 'requestMembership',
  method: 'POST',
  path: '/compounds/:compoundId/memberships',
  audience: 'resident',
  input: () =>
    z.strictObject({
      compoundId: id('compound'),
      buildingId: id('building'),
      unit: line(8),
      room: line(8),
      name: line(20, 2),
      addressForm: line(8),
      /** Of a lease that ends. */
      lastDay: z.optional(localDate()),
    }),
  output: MyMembership,
  refusals: [
    'place.notFound',
    ...NOT_OPEN,
    'membership.noSuchBuilding',
    'membership.alreadyRequested',
    'membership.alreadyMember',
    'membership.termOver',
    'content.refused',
  ],
})

/** Whom somebody of the household puts down: without a phone, or under 14. */
export const RELATIVE_KINDS = ['elder', 'child'] as const
export type RelativeKind = (typeof RELATIVE_KINDS)[number]

/** Somebody behind the same door by the same name, or whose card the asker showed. */
export const KnownPerson = once(() =>
  z.object({
    membershipId: id('membership'),
    name: z.string(),
    addressForm: z.string(),
    by: z.enum(['name', 'card']),
    /** Logs in by an account of WeChat already, which would take leave. */
    hasWechat: z.boolean(),
  }),
)
export type KnownPerson = ShapeOf<typeof KnownPerson>

const ForRelative = once(() =>
  z.object({
    kind: z.enum(RELATIVE_KINDS),
    by: z.string(),
    born: z.optional(z.string()),
    consent: z.enum(['inPerson', 'inWriting', 'guardian']),
  }),
)

export const MembershipRequest = once(() =>
  z.object({
    id: id('membership'),
    name: z.string(),
    addressForm: z.string(),
    compoundName: z.string(),
    buildingName: z.string(),
    unit: z.string(),
    room: z.string(),
    requestedAt: instant(),
    /** As WeChat verified it, for this decision. */
    phone: z.optional(z.string()),
    /** Somebody else had verified that number before: a family's, or one given out anew. */
    wasOthersPhone: z.optional(z.boolean()),
    /** Verified people who already live in that room, and with whom. */
    livingThere: z.int(),
    families: z.array(z.object({ id: id('household'), members: z.array(z.string()) })),
    lastDay: z.optional(localDate()),
    /** What the community's own list says of that name behind that door. */
    onRoster: z.enum(['same', 'otherName', 'noDoor', 'noRoster']),
    /** The last four digits of the verified number are those of the list. */
    isRosterPhone: z.optional(z.literal(true)),
    /** People of the register who may be this very person. */
    known: z.optional(z.array(KnownPerson())),
    /** A photo of what shows that they live there, for this decision. */
    proofPhotoId: z.optional(id('photo')),
    /** Somebody of the household asks for them: who, and whether for a child; its month of birth. */
    relative: z.optional(ForRelative()),
    /** It was turned away before: how often they have asked now, why not then, what differs. */
    again: z.optional(
      z.object({
        times: z.int(),
        reason: z.optional(z.enum(REJECTION_REASONS)),
        changed: z.array(z.enum(ASKED_PARTS)),
      }),
    ),
  }),
)
export type MembershipRequest = ShapeOf<typeof MembershipRequest>

export const listMembershipRequests = endpoint({
  name: 'listMembershipRequests',
  method: 'GET',
  path: '/workbench/:nodeId/memberships',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('community'), cursor: z.optional(cursor()) }),
  output: () =>
    z.object({ requests: z.array(MembershipRequest()), cursor: z.optional(z.string()) }),
  refusals: [],
})

const decideRefusals = [
  'membership.notFound',
  'membership.alreadyDecided',
  'membership.ownRequest',
] as const

export const approveMembership = endpoint({
  name: 'approveMembership',
  method: 'POST',
  path: '/memberships/:membershipId/approve',
  audience: 'worker',
  input: () =>
    z.strictObject({
      membershipId: id('membership'),
      /** With whom they live; absent where one family at the most is known behind that door. */
      family: z.optional(z.union([id('household'), z.literal('own')])),
      /** In place of what they said themselves. */
      lastDay: z.optional(localDate()),
    }),
  output: () => z.object({ id: id('membership'), status: z.enum(MEMBERSHIP_STATUSES) }),
  refusals: [
    ...decideRefusals,
    'membership.whichFamily',
    'membership.noSuchFamily',
    'membership.termOver',
    'care.ownPhone',
  ],
})

export const rejectMembership = endpoint({
  name: 'rejectMembership',
  method: 'POST',
  path: '/memberships/:membershipId/reject',
  audience: 'worker',
  input: () =>
    z.strictObject({
      membershipId: id('membership'),
      reason: z.enum(REJECTION_REASONS),
      /** What whoever asked reads beside the reason. */
      words: z.optional(saidWords()),
    }),
  output: () => z.object({ id: id('membership'), status: z.enum(MEMBERSHIP_STATUSES) }),
  refusals: [...decideRefusals, 'content.refused'],
})
