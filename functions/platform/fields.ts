import { boolean, list, map, number, string } from 'dynamodb-toolbox/schema'

/** The key of an index, formed from what the item holds; nobody reads it. */
export const hidden = string().optional().hidden()

/** What several kinds of item hold alike; each names the kernel's or the platform's type that it stores. */

/** A `CompoundPath`. */
export const compoundPath = {
  districtId: string(),
  streetId: string(),
  communityId: string(),
  compoundId: string(),
}

/** A `NodePath`: as far down as it goes. */
export const nodePath = {
  districtId: string(),
  streetId: string().optional(),
  communityId: string().optional(),
  compoundId: string().optional(),
}

/** A `Reach` and its path: a place of any kind that something is for, with who opened it. */
export const heldAt = {
  ...nodePath,
  nodeId: string(),
  nodeName: string(),
  openedBy: string(),
}

/** A `TextCheck`: the verdict over words, and the hash of those it is over. */
export const textCheck = map({ is: string(), of: string(), label: string().optional() })

/** A request that was carried out: its idempotency key, and the hash of what it asked. */
export const request = map({ key: string(), hash: string() })

/** The requests of late with the answer of each; see `done.ts`. */
export const doneRequests = list(
  map({ key: string(), hash: string(), at: number(), answer: string() }),
)

/** An `HourRange`. */
export const hours = map({ from: string(), until: string() })

const terms = {
  maxDays: number(),
  leadDays: number(),
  handover: string(),
  acceptance: string(),
  unit: string().optional(),
  maxHalfHours: number().optional(),
  bufferDays: number().optional(),
  copies: number().optional(),
  reach: string().optional(),
  isGift: boolean().optional(),
  slotMinutes: number().optional(),
  places: number().optional(),
  venue: string().optional(),
}

/** The `Terms` of a thing or skill, as they were agreed to. */
export const agreedTerms = map(terms)

/** The same with the hours at which a skill is open. */
export const offeredTerms = map({
  ...terms,
  weekly: list(map({ weekday: number(), hours })).optional(),
  exceptions: list(map({ day: string(), hours: list(hours) })).optional(),
})
