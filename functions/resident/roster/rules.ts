import { RETENTION } from '../../../shared/contract/retention'
import type { RosterReport } from '../../../shared/contract/roster'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { BuildingId, CompoundId, ResidentId, RosterId } from '../../../shared/kernel/ids'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { personWord, roomWord, unitWord } from './names/rules'

/** A file that a worker sends, and what became of it; gone after a day. */
export type RosterFile = CompoundPath & {
  readonly id: RosterId
  readonly rev: number
  readonly by: ResidentId
  readonly request: { readonly key: string; readonly hash: string }
  /** Once it is taken over. */
  readonly imported?: { readonly key: string; readonly hash: string; readonly report: RosterReport }
  /** Epoch seconds. */
  readonly expiresAt: number
}

/** Of a compound: what the last import did, and who is at it. */
export type Roster = CompoundPath & {
  readonly id: CompoundId
  readonly rev: number
  /** Of which there are pages, or will be once this turn is over. */
  readonly buildings?: readonly BuildingId[]
  readonly running?: { readonly file: RosterId; readonly until: number }
  readonly last?: { readonly at: number; readonly by: ResidentId; readonly report: RosterReport }
  readonly expiresAt?: number
}

/** Who lives in one unit as the community's own list says: a line for each person, room, name, last digits, last day. */
export type RosterPage = {
  readonly compoundId: CompoundId
  readonly buildingId: BuildingId
  readonly unit: string
  readonly rev: number
  readonly rows: string
  readonly expiresAt: number
}

const DAY_S = 86_400
/** A list that nobody renews is forgotten: a year after it was last confirmed, half a year at the least. */
export const KEPT_S = RETENTION.rosters.days * DAY_S
const RENEWED_S = 182 * DAY_S
export const FILE_S = RETENTION.rosterFiles.days * DAY_S
/** Longer than a function lives. */
const TURN_MS = 60_000

export const isFresh = ({ expiresAt }: Pick<RosterPage, 'expiresAt'>, now: number): boolean =>
  expiresAt - RENEWED_S > now / 1000
export const isKept = ({ expiresAt = 0 }: Partial<Pick<Roster, 'expiresAt'>>, now: number) =>
  expiresAt > now / 1000

/** Whether somebody else is importing at this moment. */
export const isOthersTurn = ({ running }: Roster, file: RosterId, now: number): boolean =>
  running !== undefined && running.file !== file && now < running.until

type Turn = {
  readonly file: RosterId
  readonly buildings: readonly BuildingId[]
  readonly now: number
}
/** Says beforehand of which buildings there will be pages: whoever comes after a death midway finds them. */
export const taken = (roster: Roster, { file, buildings, now }: Turn): Roster => ({
  ...roster,
  rev: roster.rev + 1,
  buildings: [...new Set([...(roster.buildings ?? []), ...buildings])],
  running: { file, until: now + TURN_MS },
})

/** The turn is over: what the import did stands, for a year. */
export function finished(
  { running: _over, ...roster }: Roster,
  { by, report, now }: { by: ResidentId; report: RosterReport; now: number },
): Roster {
  return {
    ...roster,
    rev: roster.rev + 1,
    last: { at: now, by, report },
    expiresAt: Math.floor(now / 1000) + KEPT_S,
  }
}

export type Person = {
  readonly room: string
  readonly name: string
  readonly tail: string
  readonly until: string
}

/** Nobody stands twice behind a door. */
export const personAt = ({ room, name }: Pick<Person, 'room' | 'name'>): string =>
  `${room}\t${name}`
export const lineOf = ({ room, name, tail, until }: Person): string =>
  `${room}\t${name}\t${tail}\t${until}`

export function personIn(line: string): Person {
  const [room = '', name = '', tail = '', until = ''] = line.split('\t')
  return { room, name, tail, until }
}

export type Door = { readonly unit: string; readonly room: string }

/** The doors behind which the list knows somebody, each once, by unit and room; nothing of who they are. */
export function doorsIn(pages: readonly Pick<RosterPage, 'unit' | 'rows'>[]): readonly Door[] {
  const doors = new Map<string, Door>()
  for (const { unit, rows } of pages)
    for (const line of rows.split('\n')) {
      const { room } = personIn(line)
      if (room !== '') doors.set(`${unit}\t${room}`, { unit, room })
    }
  const inOrder = ([a]: [string, Door], [b]: [string, Door]): number =>
    a.localeCompare(b, 'en', { numeric: true })
  return [...doors].sort(inOrder).map(([, door]) => door)
}

type Asked = {
  readonly room: string
  readonly name: string
  readonly phone: string | undefined
  readonly today: LocalDate
}
export type Match = {
  readonly onRoster: 'same' | 'otherName' | 'noDoor'
  readonly isRosterPhone?: true
}

/** What the list says of somebody behind a door; who was there on a lease that is over is there no more. */
export function matchIn(
  pages: readonly Pick<RosterPage, 'rows'>[],
  { room, name, phone, today }: Asked,
): Match {
  const wanted = roomWord(room)
  const there = pages
    .flatMap(({ rows }) => rows.split('\n').map(personIn))
    .filter((one) => one.room === wanted && (one.until === '' || one.until >= today))
  if (there.length === 0) return { onRoster: 'noDoor' }
  const isSame = there.some((one) => one.name === personWord(name))
  const hasPhone = phone !== undefined && there.some(({ tail }) => tail === phone.slice(-4))
  return {
    onRoster: isSame ? 'same' : 'otherName',
    ...(hasPhone ? { isRosterPhone: true } : {}),
  }
}

/** In which units somebody may be found: a list may know of none. */
export const unitsOf = (unit: string): readonly string[] => [...new Set([unitWord(unit), ''])]
