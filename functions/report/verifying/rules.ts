import type { MembershipRequest } from '../../../shared/contract/resident'
import { VERIFY_PAGE as W } from '../../../shared/text/zhCN/consoleDesk'
import type { Asking } from '../../resident/approval/asking/rules'

/** What is read of a request, whole or masked. */
export type Known = Pick<
  Asking,
  'addressForm' | 'compoundName' | 'buildingName' | 'unit' | 'room' | 'requestedAt'
> &
  Pick<Asking, 'onRoster' | 'livingThere' | 'lastDay' | 'times' | 'wasOthersPhone' | 'hasProof'> & {
    readonly name: string
    readonly phone: string
  }

/** As a list shows a person: the first sign of the name, the form of address, of the number only that there is one. */
export const maskedOf = (asking: Asking): Known => ({
  ...asking,
  phone: asking.hasPhone ? W.hasPhone : W.noPhone,
})

/** The whole of it, for whoever said why. */
export const wholeOf = ({ again, proofPhotoId, wasOthersPhone, ...request }: MembershipRequest) => {
  const { lastDay, ...said } = request
  const known: Known = {
    ...said,
    phone: request.phone ?? W.noPhone,
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(again === undefined ? {} : { times: again.times }),
    ...(proofPhotoId === undefined ? {} : { hasProof: true }),
    ...(wasOthersPhone === true ? { wasOthersPhone: true } : {}),
  }
  return known
}

/** With whom of the door somebody may live, to be chosen from. */
export const familiesOf = ({ families }: Pick<Asking, 'families'>) =>
  families.map(({ id, members }) => ({ value: id, text: W.withFamily(members.join('、')) }))

type Door = { readonly [part in 'compoundName' | 'buildingName']: string } & {
  readonly unit?: string
  readonly room?: string
}

/** 九鼎小区 1栋 2单元 502: what is verified is this door, so it is shown to whoever verifies. */
export const doorName = ({ compoundName, buildingName, unit = '', room = '' }: Door): string =>
  [compoundName, buildingName, unit === '' ? '' : W.unit(unit), room]
    .filter((part) => part !== '')
    .join(' ')

/** Of why a name is looked at. */
export const MAX_REASON = 100
