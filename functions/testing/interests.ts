import type { InputOf } from '../../shared/contract/endpoint'
import { openDrive, sayInterest } from '../../shared/contract/interest'
import type { DriveId } from '../../shared/kernel/ids'
import { hoursFrom, inDays } from './events'
import type { Person, Town } from './town'

type Asked = InputOf<typeof openDrive>
export type AskedMore = Partial<Asked> & { readonly title?: string }

/** A class that is not planned yet: a Saturday morning, if two households would come. */
export const asked = ({ places }: Town, { title = '书法班', ...more }: AskedMore = {}): Asked => ({
  nodeId: places.beijiang,
  words: { kind: 'class', title, teacher: '退休的林老师' },
  venue: { name: '社区活动室' },
  capacity: 12,
  wished: { weekday: 6, hours: hoursFrom('09:00', '10:30') },
  ...{ needed: 2, until: inDays(20) },
  ...more,
})

/** A drive that is asked: its id. */
export const asks = async (town: Town, official: Person, more?: AskedMore): Promise<DriveId> =>
  (await official.gets(openDrive, asked(town, more))).id

export const wants = (person: Person, driveId: DriveId) =>
  person.gets(sayInterest, { driveId, want: 'in' })

/** What is asked about, and what anybody may say to it. */
export async function inputsOfInterests(town: Town, official: Person) {
  const { jiuding: compoundId, beijiang: nodeId } = town.places
  const driveId = await asks(town, official)
  return {
    listDrives: { compoundId },
    showDrive: { driveId },
    sayInterest: { driveId, want: 'in' },
    openDrive: asked(town),
    listDeskDrives: { nodeId },
    endDrive: { driveId: await asks(town, official), reason: 'noRoom' },
  }
}
