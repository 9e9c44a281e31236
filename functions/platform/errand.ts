import { item, number, string } from 'dynamodb-toolbox/schema'
import { MINUTE_MS } from '../../shared/kernel/dates'
import { duePartition, dueSortKey } from './due'
import { expiryOf } from './expiry'
import { factsOf } from './facts'
import { hidden } from './fields'
import { Entity, table } from './table'

/** What may be too much for one record of the stream, and is carried on behind it a piece at a time. */
export const ERRAND_KINDS = [
  /** The rows of somebody on the lists of all classes; of whoever got a number; of those in a course that got a lesson. */
  ...(['sheetsOf', 'sheetNumbers', 'sheetLesson'] as const),
  /** Those who ask for a door, and in a compound. */
  ...(['askingFor', 'askingAt'] as const),
  /** Those who are called about the seats of a class. */
  'seatCalls',
] as const
export type ErrandKind = (typeof ERRAND_KINDS)[number]

/**
 * What is left of that. Each piece writes it anew, and that record of the stream is what makes the next one: killed, told
 * twice or out of order it goes on where it was. One that is over stays for a while: no revision is there twice.
 */
export type Errand = {
  /** Of kind and subject: asked for again while it is under way, it is the same. */
  readonly id: string
  readonly rev: number
  readonly kind: ErrandKind
  readonly subjectId: string
  /** Behind which it goes on, as its kind reads it; places are in the order of their texts. Absent: it is over. */
  readonly place?: string
  /** How often it was looked for since it last came on. */
  readonly tries: number
  /** Epoch ms. */
  readonly changedAt: number
}

/** Says nothing for so long, and it is looked for: its record may have been put aside. */
const STALL_MS = 10 * MINUTE_MS
/** Each time twice as long, up to a day. */
const MOST_DOUBLED = 7

/** When the sweep looks at it, epoch ms. */
export const dueOf = ({
  place,
  tries,
  changedAt,
}: Pick<Errand, 'place' | 'tries' | 'changedAt'>): number | undefined =>
  place === undefined ? undefined : changedAt + STALL_MS * 2 ** Math.min(tries, MOST_DOUBLED)

export const errandId = (kind: ErrandKind, subjectId: string): string => `${kind}#${subjectId}`

/** Found by what is due (gsi4) while something is left. */
export const ErrandEntity = new Entity({
  name: 'Errand',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    kind: string(),
    subjectId: string(),
    place: string().optional(),
    tries: number(),
    changedAt: number(),
  }).and((errand) => ({
    gsi4pk: hidden.link<typeof errand>(({ id, place }) =>
      place === undefined ? undefined : duePartition(id),
    ),
    gsi4sk: hidden.link<typeof errand>((one) => {
      const dueAt = dueOf(one as Errand)
      return dueAt === undefined ? undefined : dueSortKey(dueAt, one.id)
    }),
    expiresAt: number()
      .hidden()
      .link<typeof errand>(({ changedAt }) => expiryOf('jobs', changedAt)),
  })),
  computeKey: ({ id }) => ({ pk: `ERRAND#${id}`, sk: 'ERRAND' }),
})

const facts = factsOf<Errand>(ErrandEntity)

export const loadErrand = (id: string): Promise<Errand | undefined> =>
  facts.load({ id }, { consistent: true })
export const changeErrand = facts.change
