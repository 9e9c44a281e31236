import type { InputOf } from '../../shared/contract/endpoint'
import * as contract from '../../shared/contract/roster'
import type { CompoundId } from '../../shared/kernel/ids'
import { sendFile } from './neighbours'
import type { Person } from './town'

export type RosterId = InputOf<typeof contract.previewRoster>['rosterId']

/** The worker's file lies in the store. */
export async function uploadsRoster(
  worker: Person,
  compoundId: CompoundId,
  file: Buffer | string,
): Promise<RosterId> {
  const bytes = Buffer.from(file as string)
  const wanted = { compoundId, bytes: bytes.length }
  const { rosterId, ...place } = await worker.gets(contract.offerRoster, wanted)
  const status = await sendFile(place, bytes)
  if (status >= 300) throw new Error(`The store says ${status}.`)
  return rosterId
}

export async function previewsRoster(
  worker: Person,
  compoundId: CompoundId,
  file: Buffer | string,
) {
  const rosterId = await uploadsRoster(worker, compoundId, file)
  return worker.gets(contract.previewRoster, { rosterId })
}

/** Looked at, then imported. */
export async function importsRoster(worker: Person, compoundId: CompoundId, file: Buffer | string) {
  const { rosterId, digest } = await previewsRoster(worker, compoundId, file)
  return worker.gets(contract.importRoster, { rosterId, digest })
}
