import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import * as code from '../../../../shared/contract/code'
import * as post from '../../../../shared/contract/post'
import { MINUTE_MS } from '../../../../shared/kernel/dates'
import { admin, gives } from '../../../testing/posting'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let chief: Person
let real: () => number
beforeAll(async () => {
  town = await startTown()
  chief = await admin(town, '区里的老关')
  real = (await import('../../../platform/world')).world.now
}, 60_000)
afterAll(() => town.stop())

/** So many milliseconds later, for the functions alone. */
async function later(ms: number): Promise<void> {
  const { world } = await import('../../../platform/world')
  Object.assign(world, { now: () => Date.now() + ms })
}
afterEach(async () => {
  Object.assign((await import('../../../platform/world')).world, { now: real })
})

const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('工作证', () => {
  it('(1.9) shows place, role and form of address, and never the name', async () => {
    const [guan, asker] = [await town.person('小管'), await town.person('开门的人')]
    const postId = await gives(town, chief, guan, {
      name: '管仲平',
      addressForm: '小管',
    })
    const { digits } = await guan.gets(code.makeStaffCode, { postId })
    expect(await asker.gets(code.checkStaffCode, { digits })).toEqual({
      ...{ nodeName: '北江社区', role: 'worker', addressForm: '小管' },
    })
    expect(await asker.asks(code.makeStaffCode, { postId })).toMatchObject(refused('post.notFound'))
  })

  it('(1.9) that is old, wrong or of an ended post warns: do not open, call the community', async () => {
    const [guo, asker] = [await town.person('小郭'), await town.person('小心的人')]
    const postId = await gives(town, chief, guo)
    const fresh = async () => (await guo.gets(code.makeStaffCode, { postId })).digits
    const WARNING = {
      status: 422,
      message:
        '这个码不对，或者已经过期，不能证明来人是社区的工作人员。请先不要开门，打电话问问社区。',
    }
    const [old, last] = [await fresh(), await fresh()]
    expect(await asker.asks(code.checkStaffCode, { digits: '00000001' })).toMatchObject(WARNING)
    await later(2 * MINUTE_MS)
    expect(await asker.asks(code.checkStaffCode, { digits: old })).toMatchObject(WARNING)
    await later(0)
    expect((await asker.asks(code.checkStaffCode, { digits: last })).ok).toBe(true)
    await chief.gets(post.endPost, { postId })
    expect(await asker.asks(code.checkStaffCode, { digits: last })).toMatchObject(WARNING)
  })
})
