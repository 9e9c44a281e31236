import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { endPost } from '../../../../shared/contract/post'
import type { ResidentId } from '../../../../shared/kernel/ids'
import type { Access } from '../../../platform/access'
import { worker } from '../../../testing/neighbours'
import { admin, postOf } from '../../../testing/posting'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let chief: Person

beforeAll(async () => {
  town = await startTown()
  chief = await admin(town, '区里的老关')
}, 60_000)
afterAll(() => town.stop())

async function formOf(person: Person): Promise<string | undefined> {
  await town.stream?.drain()
  const { listColleagues } = await import('./store')
  const all = await listColleagues(town.places.beijiang)
  return all.get(person.id as ResidentId)?.addressForm
}

async function changes(person: Person, change: Partial<Pick<Access, 'addressForm' | 'goneAt'>>) {
  const [{ loadAccess, changeAccess }, { commit }, { next }] = await Promise.all([
    import('../../../platform/access'),
    import('../../../platform/commit'),
    import('../../../platform/facts'),
  ])
  const access = await loadAccess(person.id as ResidentId)
  if (access) await commit(changeAccess(next(access, change)))
}

describe('The list of those who work at a place', () => {
  it('(10.5) names everybody as they are called now, whose post has ended too, and nobody who is gone', async () => {
    const he = await worker(town, '小何')
    expect(await formOf(he)).toBeDefined()
    await changes(he, { addressForm: '何姐' })
    expect(await formOf(he)).toBe('何姐')
    await chief.gets(endPost, { postId: await postOf(he) })
    expect(await formOf(he)).toBe('何姐')
    await changes(he, { goneAt: Date.now() })
    expect(await formOf(he)).toBeUndefined()
  })
})
