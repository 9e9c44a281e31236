import { describe, expect, it } from '@jest/globals'
import { aDrive, DRAFT, says } from '../../testing/driveFacts'
import { cardOf } from '../rules'
import {
  askedOf,
  byBuilding,
  deskDrive,
  draftShown,
  driveCard,
  driveWords,
  lackingIn,
} from './rules'

const row = (change: Parameters<typeof aDrive>[0] = {}, id = 'drv_1') => {
  const drive = aDrive(change)
  return { id, sortKey: `${drive.until}#${id}`, card: cardOf(drive) }
}
const seen = {
  ...{ id: 'drv_1', kind: 'class', title: '书法班', status: 'open', needed: 3 },
  ...{ until: '2030-05-10', reach: '北江社区' },
}

describe('A card', () => {
  it('(4.5) says to a neighbour how many are missing and what they said, to a guest neither', () => {
    const two = row({ households: 2 })
    expect(driveCard(two, { mine: 'in' })).toStrictEqual({ ...seen, lacking: 1, mine: 'in' })
    expect(driveCard(two, undefined)).toStrictEqual(seen)
    const { reach: _reach, ...here } = seen
    const compoundId = 'cpd_1' as never
    expect(driveCard(row({ compoundId }), undefined)).toStrictEqual(here)
  })

  it('(4.5) stands in the list to its last day, or as long as enough would come; what ends first in front', () => {
    const rows = [
      [row({}, 'b'), row({}, 'a')],
      [row({ until: '2030-05-03' as never }, 'c'), row({ until: '2030-05-02' as never }, 'd')],
      [row({ until: '2030-05-02' as never, status: 'enough' }, 'e')],
    ]
    expect(askedOf(rows, '2030-05-03').map(({ id }) => id)).toEqual(['e', 'c', 'a', 'b'])
  })

  it('(4.5) says at the desk how many there are and how the words stand', () =>
    expect(deskDrive(row({ households: 2 }))).toStrictEqual({
      ...{ id: 'drv_1', title: '书法班', status: 'open', check: 'passed' },
      ...{ needed: 3, households: 2, until: '2030-05-10' },
    }))
})

describe('A page', () => {
  it('(4.5) says what is asked, why it was ended, and where it is held', () => {
    const { id, status, words, venue, capacity, wished, needed, until, nodeId, nodeName } = aDrive()
    const asked = { id, status, words, venue, capacity, wished, needed, until, nodeId, nodeName }
    expect(driveWords(aDrive({ draft: DRAFT }))).toStrictEqual(asked)
    expect(driveWords(aDrive({ status: 'held', draft: DRAFT, maxParty: 2 }))).toStrictEqual({
      ...{ ...asked, status: 'held', maxParty: 2, sessionId: 'ses_1' },
    })
    expect(driveWords(aDrive({ status: 'ended', reason: 'noRoom' }))).toStrictEqual({
      ...{ ...asked, status: 'ended', reason: 'noRoom' },
    })
    expect(driveWords(aDrive({ status: 'held' }))).not.toHaveProperty('sessionId')
  })

  it('(4.5) shows the desk what is drafted, until it is published', () => {
    const { eventId, day, hours } = DRAFT
    expect(draftShown(aDrive({ status: 'enough', draft: DRAFT }))).toStrictEqual({
      draft: { eventId, day, hours },
    })
    expect(draftShown(aDrive({ status: 'held', draft: DRAFT }))).toStrictEqual({})
    expect(draftShown(aDrive({ status: 'enough' }))).toStrictEqual({})
  })

  it('(4.5) counts the households of each building, and says nothing of who they are', () =>
    expect(
      byBuilding([
        says('a', 'h1'),
        says('b', 'h1'),
        says('c', 'h2', { buildingId: 'bld_2' as never }),
        says('d', 'h3', { buildingId: 'bld_2' as never }),
        says('e', 'h4', { buildingId: 'bld_3' as never, want: 'out' }),
      ]),
    ).toStrictEqual([
      { compoundId: 'cpd_1', buildingId: 'bld_1', households: 1 },
      { compoundId: 'cpd_1', buildingId: 'bld_2', households: 2 },
    ]))

  it('(4.5) misses nobody once it is over', () => {
    expect(lackingIn(aDrive(), [says('a', 'h1')])).toBe(2)
    expect(lackingIn(aDrive({ status: 'lapsed' }), [says('a', 'h1')])).toBe(0)
  })
})
