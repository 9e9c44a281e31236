import { type Endpoint } from '../../../shared/contract/endpoint'
import { ROUTES } from '../../../shared/contract/routes'
import { callerOf, type Ground, type Input } from '../../testing/ground'
import { sends } from '../../testing/raw'
import type { Town } from '../../testing/town'
import type { Attack } from './judge'

const ID = /^[a-z]{3}_[0-9A-Z]{26}$/
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value)

/**
 * What anybody may ask about the things and classes of another community, as a guest may: where they are, what can be seen there,
 * and to live there. Nobody learns more by it than by reading the list of the compounds.
 */
const OPEN = new Set([
  ...['showCompound', 'listListings', 'searchListings', 'showListing'],
  ...['listSessions', 'showSession', 'showStory', 'listDrives', 'showDrive'],
  ...['listComing', 'listGroups', 'showGroup'],
])
const OPEN_TO_RESIDENTS = new Set(['requestMembership', 'reportListing', 'showToday', 'showDuty'])
/** Those who give posts administer both communities. */
const OF_THE_DISTRICT = new Set(['readAppointmentCode', 'showArea', 'grantPost', 'endPost'])

const isOpen = ({ name, audience }: Endpoint): boolean =>
  audience === 'public' ||
  OPEN.has(name) ||
  OPEN_TO_RESIDENTS.has(name) ||
  OF_THE_DISTRICT.has(name)

/** The good request with one of its ids replaced by that of something which stands next door. */
const swaps = (ours: Input, theirs: Input): readonly Input[] =>
  Object.entries(ours).flatMap(([name, value]) =>
    isId(value) && isId(theirs[name]) && theirs[name] !== value
      ? [{ ...ours, [name]: theirs[name] }]
      : [],
  )

const nowhere = (input: Input): Input =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      isId(value) ? `${value.slice(0, 4)}01J0000000000000000000ZZZZ` : value,
    ]),
  )

type Asking = {
  readonly town: Town
  readonly endpoint: Endpoint
  readonly token: string | undefined
}

/** An answer that is given of things which do not exist as well tells nothing: an empty list. */
async function tellsSomething({ town, endpoint, token }: Asking, input: Input): Promise<boolean> {
  const answer = await sends(town.origin, [endpoint, input], { token })
  if (answer.status !== 200) return false
  const fields = Object.keys(input).filter((name) => name !== 'nodeId')
  const unreal = {
    ...input,
    ...nowhere(Object.fromEntries(fields.map((name) => [name, input[name]]))),
  }
  return answer.text !== (await sends(town.origin, [endpoint, unreal], { token })).text
}

type Grounds = { readonly ours: Ground; readonly theirs: Ground }

/** Whoever may do something at home tries it with things of the next community. */
export async function swappedIds(town: Town, { ours, theirs }: Grounds): Promise<Attack> {
  let [asked, taken] = [0, 0]
  for (const endpoint of ROUTES.filter((one) => !isOpen(one))) {
    const { token } = callerOf(endpoint, ours)
    const [mine, others] = [ours.inputs[endpoint.name], theirs.inputs[endpoint.name]]
    // The whole request as it is good there, and each of its ids alone.
    for (const input of [
      ...swaps(mine ?? {}, others ?? {}),
      ...(holdsId(others) ? [others] : []),
    ]) {
      asked++
      if (!(await tellsSomething({ town, endpoint, token }, input))) continue
      taken++
      console.log(`authz: ${endpoint.name} took what is of the next community`)
    }
  }
  return { asked, taken }
}

const holdsId = (input: Input | undefined): input is Input => Object.values(input ?? {}).some(isId)

const EXTRA: Input = {
  residentId: 'res_01J0000000000000000000ZZZZ',
  ownerId: 'res_01J0000000000000000000ZZZZ',
  role: 'districtAdmin',
  status: 'approved',
  districtId: 'dst_01J0000000000000000000NANH',
  decidedBy: 'res_01J0000000000000000000ZZZZ',
}

/** A good request with a field more than the contract knows. */
export async function extraFields(town: Town, ground: Ground): Promise<Attack> {
  let [asked, taken] = [0, 0]
  for (const endpoint of ROUTES)
    for (const [name, value] of Object.entries(EXTRA)) {
      const input = ground.inputs[endpoint.name] ?? {}
      if (name in input || knows(endpoint, name)) continue
      const { token } = callerOf(endpoint, ground)
      const answer = await sends(town.origin, [endpoint, { ...input, [name]: value }], { token })
      asked++
      if (answer.refusal?.code === 'input.invalid') continue
      taken++
      console.log(`authz: ${endpoint.name} took ${name}: ${answer.status}`)
    }
  return { asked, taken }
}

type Shape = { readonly def: { readonly shape?: Readonly<Record<string, unknown>> } }
const knows = ({ input }: Endpoint, name: string): boolean =>
  name in ((input as unknown as Shape).def.shape ?? {})
