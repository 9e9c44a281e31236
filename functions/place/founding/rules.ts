import type { BuildingId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import {
  type Above,
  type Building,
  type Compound,
  type CompoundPlan,
  type NameId,
  plantCompound,
} from '../rules'

export const MAX_BUILDINGS = 300
/** Of one word like 1栋-12栋. */
const MAX_IN_RANGE = 150
export const MAX_BUILDING_NAME = 12

export type BuildingsRefusal =
  | { readonly code: 'place.buildingsUnread'; readonly part: string }
  | { readonly code: 'place.tooManyBuildings'; readonly max: number }

const ONES = '一二三四五六七八九'
/** 一 to 九十九, as one says them. */
const CHINESE: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, at) => {
    const [tens, ones] = [Math.floor((at + 1) / 10), (at + 1) % 10]
    const ten = tens === 0 ? '' : `${tens === 1 ? '' : (ONES[tens - 1] ?? '')}十`
    return [`${ten}${ones === 0 ? '' : (ONES[ones - 1] ?? '')}`, at + 1]
  }),
)

/** What stands before the number, the number, and what a building is called: 一期 3 栋. */
type Numbered = { readonly before: string; readonly number: number; readonly kind: string }
const FIGURES = /^(.*?)(\d{1,3})(栋|幢|座|号楼|号|楼)?$/
/** 三 alone at the end of a name is part of the name: only before what counts buildings is it a number. */
const WORDS = /^(.*?)([一二三四五六七八九十]{1,3})(栋|幢|座|号楼|号|楼)$/

function numbered(word: string): Numbered | undefined {
  const found = FIGURES.exec(word) ?? WORDS.exec(word)
  if (!found) return undefined
  const [, before = '', figure = '', kind = ''] = found
  const number = CHINESE.get(figure) ?? Number(figure)
  return Number.isNaN(number) ? undefined : { before, number, kind }
}

const DEFAULT_KIND = '栋'
const nameOf = ({ before, number, kind }: Numbered): string =>
  `${before}${number}${kind || DEFAULT_KIND}`

/** Full-width figures and letters as they are on any keyboard, and no space inside a name or a range. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?([-‐‑–—~到至]) ?/g, '$1')
    .replace(/([\d一二三四五六七八九十]) (?=栋|幢|座|号|楼)/g, '$1')
const DASH = /[-‐‑–—~]+|到|至/

/** What the second leaves out it has from the first. */
const isLike = (mine: string, other: string): boolean => mine === '' || mine === other

/** 1栋-12栋, 1-12栋, 一期1栋到5栋: what the first or the last leaves out, it has from the other. */
function rangeOf(first: string, last: string): readonly string[] | undefined {
  const [from, until] = [numbered(first), numbered(last)]
  if (!from || !until) return undefined
  const kind = from.kind || until.kind
  if (!isLike(until.before, from.before) || !isLike(until.kind, kind)) return undefined
  const count = until.number - from.number + 1
  if (count < 1 || count > MAX_IN_RANGE) return undefined
  return Array.from({ length: count }, (_, at) =>
    nameOf({ before: from.before, kind, number: from.number + at }),
  )
}

function oneName(word: string): readonly string[] | undefined {
  const found = numbered(word)
  const name = found ? nameOf(found) : word
  return name.length <= MAX_BUILDING_NAME ? [name] : undefined
}

function namesIn(word: string): readonly string[] | undefined {
  const [first = '', last, ...more] = word.split(DASH).map((part) => part.trim())
  if (more.length > 0) return undefined
  return last === undefined ? oneName(first) : rangeOf(first, last)
}

/** The buildings that somebody typed, each once, in the order in which they stand there. */
export function readBuildings(text: string): Outcome<readonly string[], BuildingsRefusal> {
  const words = tidy(text)
    .split(/[\n,、;。 ]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const names = new Set<string>()
  for (const word of words) {
    const found = namesIn(word)
    if (!found) return refuse({ code: 'place.buildingsUnread', part: word.slice(0, 20) })
    for (const name of found) names.add(name)
  }
  return names.size > MAX_BUILDINGS
    ? refuse({ code: 'place.tooManyBuildings', max: MAX_BUILDINGS })
    : accept([...names])
}

type Grown = Outcome<Compound, { readonly code: 'place.tooManyBuildings'; readonly max: number }>

/** Where a building was renamed its first id is taken: the new one by the old name gets another. */
function freeId(compound: Compound, name: string, idFor: NameId): BuildingId {
  const { districtId, streetName, communityName, name: compoundName, buildings } = compound
  const path = [districtId, streetName, communityName, compoundName, name]
  const taken = new Set<string>(buildings.map(({ id }) => id))
  for (let again = 1; ; again++) {
    const id = idFor('building', ...path, ...(again === 1 ? [] : [`${again}`])) as BuildingId
    if (!taken.has(id)) return id
  }
}

/** With more buildings behind those that are there; what is there by that name stays as it is. */
export function withBuildings(compound: Compound, names: readonly string[], idFor: NameId): Grown {
  const known = new Set(compound.buildings.map(({ name }) => name))
  const added = names.filter((name) => !known.has(name))
  const buildings: readonly Building[] = [
    ...compound.buildings,
    ...added.map((name) => ({ id: freeId(compound, name, idFor), name })),
  ]
  return buildings.length > MAX_BUILDINGS
    ? refuse({ code: 'place.tooManyBuildings', max: MAX_BUILDINGS })
    : accept({ ...compound, rev: compound.rev + 1, buildings })
}

export type RenameRefusal = {
  readonly code: 'membership.noSuchBuilding' | 'place.nameTaken' | 'place.livedIn'
}

/** Another name for a building: its id, and who lives in it, stay. */
export function withRenamed(
  compound: Compound,
  { id, name }: Building,
): Outcome<Compound, RenameRefusal> {
  const { buildings } = compound
  if (!buildings.some((one) => one.id === id)) return refuse({ code: 'membership.noSuchBuilding' })
  if (buildings.some((one) => one.name === name && one.id !== id))
    return refuse({ code: 'place.nameTaken' })
  return accept({
    ...compound,
    rev: compound.rev + 1,
    buildings: buildings.map((one) => (one.id === id ? { id, name } : one)),
  })
}

/** Without a building that was put down by mistake, as long as nobody can live there yet. */
export function withoutBuilding(
  compound: Compound,
  id: BuildingId,
): Outcome<Compound, RenameRefusal> {
  const { buildings, status } = compound
  if (!buildings.some((one) => one.id === id)) return refuse({ code: 'membership.noSuchBuilding' })
  if (status !== 'preparing') return refuse({ code: 'place.livedIn' })
  return accept({
    ...compound,
    rev: compound.rev + 1,
    buildings: buildings.filter((one) => one.id !== id),
  })
}

const MIN_NAME = 2
const MAX_NAME = 20
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}]/u

type BadName = {
  readonly code: 'input.invalid'
  readonly field: 'name' | 'communityName'
  readonly problem: 'tooShort' | 'tooLong' | 'unreadable'
}

/** What a place may be called: one line of two to twenty signs, without spaces around it. */
export function placeName(typed: string, field: BadName['field']): Outcome<string, BadName> {
  const name = typed.normalize('NFKC').trim()
  const bad = (problem: BadName['problem']) =>
    refuse({ code: 'input.invalid' as const, field, problem })
  // The list of a district keeps its places apart by this sign.
  if (UNPRINTABLE.test(name) || name.includes('#')) return bad('unreadable')
  if (name.length < MIN_NAME) return bad('tooShort')
  return name.length > MAX_NAME ? bad('tooLong') : accept(name)
}

/** A compound as an administrator puts it down: nobody sees it before it is opened. */
export function founded(
  plan: CompoundPlan,
  above: Above,
  { by, at, idFor }: { readonly by: ResidentId; readonly at: number; readonly idFor: NameId },
): Compound {
  const status = 'preparing'
  return { ...plantCompound(plan, above, idFor), status, turns: [{ status, at, by }] }
}
