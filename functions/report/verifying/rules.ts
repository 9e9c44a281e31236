import type { MembershipRequest } from '../../../shared/contract/resident'
import { VERIFY_PAGE as W } from '../../../shared/text/zhCN/consoleDesk'
import { masked } from '../../resident/household/ledger/rules'

type Request = Pick<MembershipRequest, 'name' | 'addressForm' | 'phone' | 'families'>

/** As a list shows a person: the first sign of the name, the form of address, of the number only that there is one. */
export const shownAs = ({ name, addressForm, phone, families }: Request) => ({
  name: name === '' ? addressForm : masked(name),
  phone: phone === undefined ? W.noPhone : W.hasPhone,
  families: families.map(({ id, members }) => ({
    value: id,
    text: W.withFamily(members.map(masked).join('、')),
  })),
})

type Door = Pick<MembershipRequest, 'compoundName' | 'buildingName' | 'unit' | 'room'>

/** 九鼎小区 1栋 2单元 502: what is verified is this door, so it is shown to whoever verifies. */
export const doorName = ({ compoundName, buildingName, unit, room }: Door): string =>
  [compoundName, buildingName, unit === '' ? '' : W.unit(unit), room]
    .filter((part) => part !== '')
    .join(' ')

/** Of why a name is looked at. */
export const MAX_REASON = 100
