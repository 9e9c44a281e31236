import type * as contract from '../../../shared/contract/interest'
import type { CompoundId, DriveId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { deskOf as deskNode } from '../../event/desk/rules'
import { compoundFor } from '../../event/finding/actions'
import { nodesAround } from '../../event/finding/rules'
import { compoundOf, placeOf } from '../../place/actions'
import type { Compound } from '../../place/rules'
import type { Action, Call } from '../../platform/call'
import { type Caller, homesOf, memberOf, workerOf } from '../../platform/session'
import { type Drive, homeFor, type Interest, isSeen } from '../rules'
import { glanceAtDrive, listAsked, listInterests, listOfDesk, loadInterests } from '../store'
import {
  askedOf,
  byBuilding,
  deskDrive,
  draftShown,
  driveCard,
  driveWords,
  lackingIn,
} from './rules'

/** Of a neighbour each drive by its id; of a guest none. */
async function wordsOn(
  caller: Caller | undefined,
  compoundId: CompoundId,
  ids: readonly DriveId[],
) {
  if (!caller || !memberOf(caller, compoundId)) return undefined
  const words = await loadInterests(ids, caller.id)
  return new Map(words.flatMap((one) => (one ? [[one.driveId, one.want] as const] : [])))
}

/** What is asked in a compound that somebody may ask about, and for every place above it. */
export async function drivesIn({ world, caller }: Call<'guest'>, compound: Compound) {
  const lists = await Promise.all(nodesAround(compound).map(listAsked))
  const rows = askedOf(lists, world.today())
  const ids = rows.map(({ id }) => id as DriveId)
  const words = await wordsOn(caller, compound.id, ids)
  const standing = (id: string) => words && { mine: words.get(id as DriveId) ?? ('out' as const) }
  return { cards: rows.map((row) => driveCard(row, standing(row.id))) }
}

export const listDrives: Action<typeof contract.listDrives> = async (call, { compoundId }) => {
  const compound = await compoundFor(call.caller, compoundId)
  return compound ? accept(await drivesIn(call, compound)) : refuse({ code: 'place.notFound' })
}

async function buildingNames(all: readonly Interest[]) {
  const counts = byBuilding(all)
  const ids = [...new Set(counts.map(({ compoundId }) => compoundId))]
  const compounds = new Map((await Promise.all(ids.map(compoundOf))).map((one) => [one?.id, one]))
  return counts.flatMap(({ compoundId, buildingId, households }) => {
    const compound = compounds.get(compoundId)
    const building = compound?.buildings.find(({ id }) => id === buildingId)
    return compound && building
      ? [{ compound: compound.name, building: building.name, households }]
      : []
  })
}

/** For those who work there: counts alone. */
async function deskOf(drive: Drive, all: readonly Interest[]) {
  const buildings = await buildingNames(all)
  const households = buildings.reduce((sum, one) => sum + one.households, 0)
  const desk = { check: drive.textCheck.is, households, byBuilding: buildings }
  return { desk: { ...desk, ...draftShown(drive) } }
}

/** How many are missing, for those whom it is for and who work there; how one stands oneself. */
async function standing(caller: Caller, drive: Drive) {
  const isWorker = workerOf(caller, drive) !== undefined
  const isHome = homeFor(homesOf(caller), drive) !== undefined
  if (!isWorker && !isHome) return {}
  const all = await listInterests(drive.id)
  const own = all.find(({ residentId }) => residentId === caller.id)
  return {
    lacking: lackingIn(drive, all),
    ...(isHome ? { mine: own?.want ?? ('out' as const) } : {}),
    ...(isWorker ? await deskOf(drive, all) : {}),
  }
}

/** In their own district; before its words have passed at its desk alone. */
const isFoundBy = (caller: Caller | undefined, drive: Drive): boolean => {
  if (!caller) return isSeen(drive)
  if (caller.districtId !== drive.districtId) return false
  return isSeen(drive) || workerOf(caller, drive) !== undefined
}

export const showDrive: Action<typeof contract.showDrive> = async ({ caller }, { driveId }) => {
  const drive = await glanceAtDrive(driveId)
  if (!drive || !isFoundBy(caller, drive)) return refuse({ code: 'interest.notFound' })
  return accept({ ...driveWords(drive), ...(caller ? await standing(caller, drive) : {}) })
}

/** What a place itself asks about; at the desk of a compound only what is asked there. */
export const listDeskDrives: Action<typeof contract.listDeskDrives> = async (
  { caller },
  { nodeId },
) => {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const rows = await listOfDesk(proof, deskNode(place))
  const own = rows.filter(({ card }) => place.kind !== 'compound' || card.compoundId === place.id)
  return accept({ cards: own.map(deskDrive) })
}
