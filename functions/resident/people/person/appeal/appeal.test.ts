import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { appealBlock, showMyBlock } from '../../../../../shared/contract/block'
import type { BlockId } from '../../../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../../../shared/text/zhCN/audit'
import { BLOCKING_WORDS } from '../../../../../shared/text/zhCN/block'
import { CASE_NAMES } from '../../../../../shared/text/zhCN/cases'
import { APPEAL_PART as W } from '../../../../../shared/text/zhCN/consolePeople'
import { refusalSentence } from '../../../../../shared/text/zhCN/refusals'
import { blockedOne } from '../../../../testing/blocking'
import { type Computer, deskOf } from '../../../../testing/computer'
import { neighbour, worker } from '../../../../testing/neighbours'
import { type Person, startTown, type Town } from '../../../../testing/town'

let town: Town
let xiaoli: Person
let xiaohe: Person
let desk: Computer
let second: Computer
let far: Computer

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  xiaohe = await colleague('小何', '808')
  desk = await deskOf(town, await colleague('小方', '809'))
  second = await deskOf(town, xiaohe)
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
}, 150_000)
afterAll(() => town.stop())

/** A worker who lives there, and is called by a form of address. */
async function colleague(name: string, room: string): Promise<Person> {
  const person = await neighbour(town, xiaoli, name, { room })
  const post = { residentId: person.id, role: 'worker', nodeId: town.places.beijiang }
  await town.call('setup', { grants: [post] })
  return person
}

const at = (path: string, nodeId: string = town.places.beijiang) => `/console/at/${nodeId}/${path}`

/** Somebody whom Xiaohe blocked, and who says something to it. */
async function appeals(words: string) {
  const { person, blockId } = await blockedOne(town, xiaoli, xiaohe)
  await person.gets(appealBlock, { blockId, words })
  await town.stream?.drain()
  return { person, blockId, path: at(`residents/${person.id}`) }
}
const answers = (blockId: BlockId, more: Record<string, string> = {}) => ({
  ...{ blockId, decision: 'keep', answer: '再等几天', key: `answers-${blockId}` },
  ...more,
})

describe('An appeal at the desk', () => {
  it('(1.10) (10.2) stands on 今天 with its age, and leads to the page of whoever made it', async () => {
    const { path } = await appeals('我那几天住院了')
    const today = await desk.opens(at('today'))
    expect(today.html).toContain(`href="${path}">${CASE_NAMES.appeal}`)
    const { text } = await desk.opens(path)
    for (const word of [W.title, '我那几天住院了', '小何', BLOCKING_WORDS.answerSend])
      expect(text).toContain(word)
    expect(text).not.toMatch(/全名|1414/)
  })

  it('(1.10) (10.2) is answered once by another than who blocked; the second sees how and by whom', async () => {
    const { person, blockId, path } = await appeals('东西已经还了')
    const own = await second.opens(path)
    expect(own.text).toContain(BLOCKING_WORDS.notMine)
    expect(own.html).not.toContain(`action="${path}/appeal"`)
    const refused = await second.sends(`${path}/appeal`, answers(blockId, { key: 'own-decision' }))
    expect(refused.text).toContain(refusalSentence({ code: 'block.ownDecision' }))
    const done = await desk.sends(`${path}/appeal`, answers(blockId))
    expect(done.text).toContain(W.answered('小方', BLOCKING_WORDS.decisions.keep, '再等几天'))
    expect(done.text).toContain(AUDIT_WORDS.decideAppeal)
    const { block } = await person.gets(showMyBlock, {})
    expect(block?.appeal?.decision).toMatchObject({ is: 'keep', words: '再等几天' })
    const late = await second.sends(`${path}/appeal`, answers(blockId, { key: 'came-too-late' }))
    expect(late.status).toBe(409)
    expect(late.text).toContain('小方')
    await town.stream?.drain()
    expect((await desk.opens(at('today'))).html).not.toContain(
      `href="${path}">${CASE_NAMES.appeal}`,
    )
  })

  it('(1.10) (10.2) keeps what was typed where the day is wrong, and gives the account back where it is granted', async () => {
    const { person, blockId, path } = await appeals('请再看看')
    const wrong = await desk.sends(
      `${path}/appeal`,
      answers(blockId, { decision: 'shorten', answer: '看过材料了', key: 'a-wrong-day' }),
    )
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="看过材料了"')
    await desk.sends(`${path}/appeal`, answers(blockId, { decision: 'lift' }))
    expect(await person.gets(showMyBlock, {})).toEqual({})
  })

  it('(10.2) is nobody’s business elsewhere, nor that of another person', async () => {
    const { blockId, path } = await appeals('不关别处的事')
    expect((await far.opens(path)).status).toBe(404)
    expect((await far.sends(`${path}/appeal`, answers(blockId))).status).toBe(404)
    const other = await blockedOne(town, xiaoli, xiaohe)
    const mixed = await desk.sends(at(`residents/${other.person.id}/appeal`), answers(blockId))
    expect(mixed.text).toContain(refusalSentence({ code: 'block.over' }))
  })
})
