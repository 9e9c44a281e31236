import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showSession } from '../../../../shared/contract/event'
import { listNotices } from '../../../../shared/contract/notice'
import { showSelling } from '../../../../shared/contract/selling'
import type { SessionId } from '../../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { LISTED } from '../../../../shared/text/zhCN/consoleFrame'
import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { SELLING_DESK_WORDS as D, sellingAnswer } from '../../../../shared/text/zhCN/selling'
import { type Computer, deskOf } from '../../../testing/computer'
import { neighbour, worker } from '../../../testing/neighbours'
import { linkOn } from '../../../testing/onPage'
import { soldAt } from '../../../testing/selling'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let xiaoli: Person
let seated: readonly Person[]
let desk: Computer
let second: Computer
let far: Computer
let session: SessionId

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  const names = ['陈姨', '李叔', '王姐', '钱婶', '孙哥']
  seated = await Promise.all(
    names.map((name, n) => neighbour(town, xiaoli, name, { room: `${301 + n}` })),
  )
  desk = await deskOf(town, xiaoli)
  second = await deskOf(town, await worker(town, '小何'))
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
  session = await soldAt(town, xiaoli, { by: seated, words: '讲完课卖床垫' })
}, 120_000)
afterAll(() => town.stop())

async function pathOf(nodeId: string = town.places.beijiang): Promise<string> {
  const { eventId } = await xiaoli.gets(showSession, { sessionId: session })
  return `/console/at/${nodeId}/events/${eventId}`
}
const namesOn = (text: string) =>
  ['陈姨', '李叔', '王姐', '钱婶', '孙哥'].filter((one) => text.includes(one))

describe('That something was sold at a class', () => {
  it('(4.7) (10.2) is read from the page of the class, by pages, each by their form of address', async () => {
    const event = await desk.opens(`${await pathOf()}?session=${session}`)
    const first = await desk.opens(linkOn(event, '/selling'))
    expect(first.text).toContain('讲完课卖床垫')
    expect(first.text).toContain(D.secret)
    expect(first.text).not.toContain('全名')
    expect(first.text).toContain(LISTED.more)
    const rest = await desk.opens(linkOn(first, 'cursor='))
    expect([...namesOn(first.text), ...namesOn(rest.text)].sort()).toEqual(
      ['陈姨', '李叔', '王姐', '钱婶', '孙哥'].sort(),
    )
  })

  it('(4.7) (10.2) is answered to all who said so at once; a word is asked for where nothing was found', async () => {
    const path = `${await pathOf()}/selling`
    const silent = await desk.sends(path, { session, outcome: 'nothing', key: 'says-nothing' })
    expect(silent.status).toBe(400)
    expect(silent.html).toContain(`action="${path}"`)
    const said = { session, outcome: 'nothing', words: '问过了，只是发名片' }
    const done = await desk.sends(path, said)
    expect(done.text).toContain(sellingAnswer('nothing'))
    expect(done.text).toContain('问过了，只是发名片')
    await town.stream?.drain()
    for (const person of seated) {
      const { own } = await person.gets(showSelling, { sessionId: session })
      expect(own?.said?.answer?.words).toBe('问过了，只是发名片')
      const { notices } = await person.gets(listNotices, {})
      expect(notices.map(({ kind }) => kind)).toContain('selling.answered')
    }
    const late = await second.sends(path, { session, outcome: 'talked' })
    expect(late.status).toBe(409)
    expect(late.text).toContain(refusalSentence({ code: 'selling.noneWaits' }))
    const event = await desk.opens(`${await pathOf()}?session=${session}`)
    expect(event.text).toContain(AUDIT_WORDS.answerSelling)
  })

  it('(10.2) is nobody’s business elsewhere', async () => {
    for (const nodeId of [town.places.beijiang, town.places.tapo]) {
      const path = `${await pathOf(nodeId)}/selling`
      expect((await far.opens(`${path}?session=${session}`)).status).toBe(404)
      expect((await far.sends(path, { session, outcome: 'talked' })).status).toBe(404)
    }
  })
})
