import { describe, expect, it } from '@jest/globals'
import { byBuilding, floorOf, inDoorOrder, type Stop } from './rules'

const stop = (buildingName: string, room?: string, unit = ''): Stop => ({
  ...{ kind: 'request', since: 5, compoundName: '九鼎小区', buildingName, addressForm: '陈姨' },
  ...(room === undefined ? {} : { unit, room }),
})
const doors = (stops: readonly Stop[]) =>
  stops.map(({ buildingName, unit = '', room = '' }) => [buildingName, unit, room].join('/'))

describe('顺路单', () => {
  it('(7.2) goes building after building, entrance after entrance, from the lowest floor up', () => {
    const stops = [
      ...[stop('12栋', '101', '1'), stop('2栋', '1203', '1'), stop('2栋', '303', '2')],
      ...[stop('2栋', '303', '1'), stop('2栋'), stop('2栋', '301', '1')],
    ]
    expect(doors(inDoorOrder(stops))).toEqual([
      ...['2栋//', '2栋/1/301', '2栋/1/303', '2栋/1/1203', '2栋/2/303', '12栋/1/101'],
    ])
    expect(byBuilding(stops).map(([name, those]) => [name, those.length])).toEqual([
      ['九鼎小区 2栋', 5],
      ['九鼎小区 12栋', 1],
    ])
  })

  it('(7.2) reads the floor from a room as people number them, and none where they do not', () => {
    expect(['303', '1203', '12-03', '5-1'].map((room) => floorOf(room))).toEqual([3, 12, 12, 5])
    expect([undefined, '', '7', '甲1', '12034'].map((room) => floorOf(room))).toEqual(
      Array(5).fill(undefined),
    )
  })
})
