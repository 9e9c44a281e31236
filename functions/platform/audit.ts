import type { Entity as AnyEntity } from 'dynamodb-toolbox/entity'
import { any, item, list, number, string } from 'dynamodb-toolbox/schema'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { PostRole } from '../../shared/contract/resident'
import { localDateAt } from '../../shared/kernel/dates'
import {
  type AuditEntryId,
  type DistrictId,
  type PlaceId,
  type ResidentId,
} from '../../shared/kernel/ids'
import type { AccessPost } from './access'
import { doerOf } from './acting'
import type { Call } from './call'
import { expiryOf } from './expiry'
import { carriedThrough } from './retry'
import { type Caller, rightsOf } from './session'
import { hidden } from './fields'
import { Entity, table } from './table'
import { update } from './update'

/**
 * That somebody who works here did something: ids, and the words typed where a reason is asked for. It is put if absent and
 * never changed, and every role is denied to (serverless.yml).
 */
export type AuditEntry = {
  readonly id: AuditEntryId
  readonly rev: 1
  readonly by: ResidentId
  /** As which of their posts, where it is known. */
  readonly role?: PostRole
  /** An endpoint’s name, or that of what the console noted. */
  readonly what: string
  /** The first stands for it in its history; each further one has a line of its own (`AuditLine`). */
  readonly subjects: readonly string[]
  /** The place of that post; the district where nobody can say which. */
  readonly nodeId: PlaceId
  readonly districtId: DistrictId
  /** Epoch ms. */
  readonly at: number
  readonly reason?: string
}

/** What a list says of an entry. */
export type AuditCard = Pick<
  AuditEntry,
  'by' | 'role' | 'what' | 'subjects' | 'districtId' | 'at' | 'reason'
>

/** Where the entries of a place and month are found, and those of one subject. */
export const auditPartition = (nodeId: string, month: string): string => `AUDIT#${nodeId}#${month}`
export const historyPartition = (subjectId: string): string => `SUBJECT#${subjectId}#AUDIT`

const sortKey = (at: number, id: string): string => `${String(at).padStart(15, '0')}#${id}`
const fields = {
  id: string().key(),
  v: number().default(1).hidden(),
  rev: number(),
  by: string(),
  role: string().optional(),
  what: string(),
  subjects: list(string()),
  nodeId: string(),
  districtId: string(),
  at: number(),
  reason: string().optional(),
}

const cardOf = ({ by, role, what, subjects, districtId, at, reason }: AuditCard): AuditCard => ({
  ...{ by, what, subjects, districtId, at },
  ...(role === undefined ? {} : { role }),
  ...(reason === undefined ? {} : { reason }),
})

/** Addressed by its own id; found by its place and month (gsi1) and by the first of its subjects (gsi2). */
export const AuditEntryEntity = new Entity({
  name: 'AuditEntry',
  table,
  timestamps: false,
  schema: item(fields).and((entry) => ({
    gsi1pk: hidden.link<typeof entry>(({ nodeId, at }) =>
      auditPartition(nodeId, localDateAt(at).slice(0, 7)),
    ),
    gsi1sk: hidden.link<typeof entry>(({ at, id }) => sortKey(at, id)),
    gsi2pk: hidden.link<typeof entry>(({ subjects: [first] }) => first && historyPartition(first)),
    gsi2sk: hidden.link<typeof entry>(({ subjects: [first], at, id }) => first && sortKey(at, id)),
    expiresAt: number()
      .hidden()
      .link<typeof entry>(({ at }) => expiryOf('audit', at)),
    card: any()
      .hidden()
      .link<typeof entry>((entry) => cardOf(entry as unknown as AuditEntry)),
  })),
  computeKey: ({ id }) => ({ pk: `AUDIT#${id}`, sk: 'ENTRY' }),
})

/** The same entry in the history of each further subject (gsi2). */
export const AuditLineEntity = new Entity({
  name: 'AuditLine',
  table,
  timestamps: false,
  schema: item({ ...fields, subjectId: string().key() }).and((line) => ({
    gsi2pk: hidden.link<typeof line>(({ subjectId }) => historyPartition(subjectId)),
    gsi2sk: hidden.link<typeof line>(({ at, id }) => sortKey(at, id)),
    expiresAt: number()
      .hidden()
      .link<typeof line>(({ at }) => expiryOf('audit', at)),
    card: any()
      .hidden()
      .link<typeof line>((line) => cardOf(line as unknown as AuditEntry)),
  })),
  computeKey: ({ id, subjectId }) => ({ pk: `AUDIT#${id}`, sk: `SUBJECT#${subjectId}` }),
})

/** What stands there already stands: it is neither read nor written over. */
const putIfAbsent = (entity: AnyEntity, one: AuditEntry): Promise<unknown> =>
  update(async () => {
    const condition = { attr: 'rev', exists: false } as const
    await entity.build(PutItemCommand).item(one).options({ condition }).send()
    return {}
  })

/** The entry last: where it stands, all its lines do. */
const write = (call: Noting, entry: AuditEntry): Promise<void> =>
  carriedThrough(call.world, async () => {
    const further = entry.subjects.slice(1)
    await Promise.all(
      further.map((subjectId) =>
        putIfAbsent(AuditLineEntity, { ...entry, subjectId } as AuditEntry),
      ),
    )
    await putIfAbsent(AuditEntryEntity, entry)
  })

/** The post by which they may have done it: that of a place which is named, or their only one. */
function postFor(
  { access, at }: Caller,
  places: readonly string[],
): Pick<AccessPost, 'nodeId' | 'role'> | undefined {
  const held = rightsOf(access, at)
  return (
    held.find(({ nodeId }) => places.includes(nodeId)) ?? (held.length === 1 ? held[0] : undefined)
  )
}

type Noting = Pick<Call<'guest'>, 'world' | 'request'> & { readonly caller: Caller }

type Noted = {
  readonly what: string
  readonly subjects: readonly string[]
  /** Those that are named: one of them may say by which post, the others are subjects too. */
  readonly places?: readonly string[]
  readonly reason?: string
}

/** Of one write, so that it stays a handful of items: a list of names is no list of ids. */
const MAX_SUBJECTS = 25

/** The same request once more meets what it wrote; what is no request, a page that is opened, is each time another. */
const idOf = ({ world, request: { key, hash } }: Noting, by: ResidentId, what: string) =>
  key === '' ? world.newId('auditEntry') : world.idFor('auditEntry', by, what, key, hash)

/** A look at what is hidden: each is written down, also where the same form is sent once more. */
export const noteLook = (call: Noting, noted: Noted): Promise<void> =>
  note({ ...call, request: { ...call.request, key: '' } }, noted)

/**
 * Writes down that a worker did something, once for a request however often it comes; for what cannot be taken back before
 * it happens.
 */
export async function note(call: Noting, { what, subjects, places = [], reason }: Noted) {
  const { world, caller } = call
  const { districtId } = caller
  const by = doerOf(caller)
  const post = by === caller.id ? postFor(caller, places) : undefined
  const nodeId = post?.nodeId ?? districtId
  const about = [...subjects, ...places.filter((place) => place !== nodeId)]
  await write(call, {
    ...{ id: idOf(call, by, what), rev: 1, by, what, at: world.now() },
    ...{ subjects: [...new Set(about)].slice(0, MAX_SUBJECTS) },
    ...{ districtId, nodeId },
    ...(post && { role: post.role }),
    ...(reason === undefined ? {} : { reason }),
  })
}
