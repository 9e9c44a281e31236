import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  giveEmergency,
  openEmergency,
  removeEmergency,
  showEmergency,
} from '../../../shared/contract/emergency'
import { exportAttendance } from '../../../shared/contract/afterClass'
import { showAttendance } from '../../../shared/contract/attendance'
import { showSession } from '../../../shared/contract/event'
import { exportMyData, type OwnKind, readExport } from '../../../shared/contract/ownData'
import { PRIVACY_VERSION, withdrawConsent } from '../../../shared/contract/privacy'
import type { MembershipId, SessionId } from '../../../shared/kernel/ids'
import { begunClass } from '../../testing/attendance'
import { homeOf } from '../../testing/blocking'
import { DAUGHTER, names } from '../../testing/emergencies'
import { neighbour, worker } from '../../testing/neighbours'
import { holdsClass } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let official: Person
let chen: Person
let li: Person
let home: MembershipId
let sessionId: SessionId

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  chen = await neighbour(town, official, '陈姨', { room: '101' })
  li = await neighbour(town, official, '李叔', { room: '102' })
  home = await homeOf(chen)
  sessionId = await begunClass(town, official, [chen, li])
}, 90_000)
afterAll(() => town.stop())

const opens = (person = official, of = home) =>
  person.asks(openEmergency, { sessionId, membershipId: of })
const keptOf = async (person: Person, kind: OwnKind) => {
  const { id: exportId } = await person.gets(exportMyData, {})
  return (await person.gets(readExport, { exportId, kind })).records
}

describe('Whom to call', () => {
  it('(4.7) is named once one has agreed to what is kept, with its number hidden from then on', async () => {
    expect(await chen.gets(showEmergency, {})).toEqual({})
    expect(await opens()).toMatchObject({ refusal: { code: 'emergency.none' } })
    await names(chen)
    const contact = { name: DAUGHTER.name, masked: '139****1111' }
    expect(await chen.gets(showEmergency, {})).toEqual({ contact })
  })

  it('(4.7) has a number that can be called', async () => {
    for (const phone of ['1390000', '+8613900001111', '女儿'])
      expect(await chen.asks(giveEmergency, { name: '女儿', phone })).toMatchObject({
        refusal: { code: 'input.invalid', field: 'phone' },
      })
  })

  it('(4.7) is opened by the workers of a class that goes on, one person at a time', async () => {
    expect(await opens()).toMatchObject({ value: DAUGHTER })
    expect(await keptOf(chen, 'openings')).toHaveLength(1)
  })

  it('(4.7) is opened with a line for each look, and none for the same tap sent again', async () => {
    const key = 'the-tap-at-the-door'
    const asked = { sessionId, membershipId: home }
    for (let times = 0; times < 2; times++)
      expect(await official.gets(openEmergency, asked, { key })).toEqual(DAUGHTER)
    expect(await keptOf(chen, 'openings')).toHaveLength(2)
  })

  it('(4.7) is opened by nobody else, of nobody who is not on the list, and not on another day', async () => {
    const elsewhere = await worker(town, '阿敏', town.places.tapo)
    expect(await opens(elsewhere)).toMatchObject({ status: 404 })
    expect(await opens(li)).toMatchObject({ status: 403 })
    const wang = await neighbour(town, official, '王姐', { room: '103' })
    await names(wang)
    expect(await opens(official, await homeOf(wang))).toMatchObject({
      refusal: { code: 'membership.unknown' },
    })
    const later = await holdsClass(town, official, { title: '下周的班' })
    const refused = await official.asks(openEmergency, { sessionId: later, membershipId: home })
    expect(refused).toMatchObject({ refusal: { code: 'emergency.notNow' } })
  })

  it('(4.7) stands in no list, no file and no page', async () => {
    const told = JSON.stringify([
      await official.gets(showAttendance, { sessionId }),
      await official.gets(exportAttendance, { sessionId, format: 'csv' }),
      await official.gets(showSession, { sessionId }),
      await li.gets(showSession, { sessionId }),
      await chen.gets(showEmergency, {}),
    ])
    expect(told).not.toContain(DAUGHTER.phone)
  })

  it('(12.2) is taken along by whoever named it', async () => {
    const [me] = await keptOf(chen, 'profile')
    expect(me?.fields['emergency']).toBe(`${DAUGHTER.name} ${DAUGHTER.phone}`)
  })

  it('(4.7) is taken back at once', async () => {
    expect(await chen.gets(removeEmergency, {})).toEqual({})
    expect(await chen.gets(removeEmergency, {})).toEqual({})
    expect(await opens()).toMatchObject({ refusal: { code: 'emergency.none' } })
  })

  it('(12.1) goes with the consent', async () => {
    await names(li)
    await li.gets(withdrawConsent, { version: PRIVACY_VERSION })
    expect(await li.gets(showEmergency, {})).toEqual({})
    expect(await li.asks(giveEmergency, { ...DAUGHTER })).toMatchObject({
      refusal: { code: 'privacy.agreeFirst' },
    })
  })
})
