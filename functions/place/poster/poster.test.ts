import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/poster'
import { listListings } from '../../../shared/contract/listing'
import { SCENE_PATH } from '../../../shared/kernel/scene'
import { worker } from '../../testing/neighbours'
import { CHANCHENG, NANHAI, type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
}, 60_000)
afterAll(() => town.stop())

const jiuding = () => ({ compoundId: town.places.jiuding })
const renews = async (key?: string) => {
  const { code } = await xiaoli.gets(
    contract.renewPoster,
    jiuding(),
    key === undefined ? {} : { key },
  )
  return code?.scene ?? ''
}
const scans = (scene: string, districtId = CHANCHENG) =>
  town.stranger.asks(contract.showScene, { districtId, scene })
const UNKNOWN = {
  status: 404,
  message: '这个码认不出来，可能破损了，或不是这里的。您可以自己选小区。',
}

describe('The poster of a compound', () => {
  it('(1.4) has no code before a worker makes one', async () => {
    const { code, compoundName } = await xiaoli.gets(contract.showPoster, {
      compoundId: town.places.jiuding,
    })
    expect([code, compoundName]).toEqual([undefined, '九鼎小区'])
  })

  it('(1.4) leads whoever scans it to its compound, without logging in', async () => {
    const scene = await renews()
    expect(scene.length).toBeLessThanOrEqual(32)
    expect(await scans(scene)).toMatchObject({
      ok: true,
      value: { ...jiuding(), compoundName: '九鼎小区', communityName: '北江社区' },
    })
    expect((await town.stranger.asks(listListings, jiuding())).ok).toBe(true)
  })

  it('(1.4) holds a link at which people reach us', async () => {
    const scene = await renews()
    const { code } = await xiaoli.gets(contract.showPoster, jiuding())
    expect(code).toMatchObject({ scene, link: `${town.origin}${SCENE_PATH}${scene}` })
  })

  it('(1.4) that was renewed says that it is old, and still leads on', async () => {
    const old = await renews()
    const now = await renews()
    expect(old).not.toBe(now)
    expect(await scans(old)).toMatchObject({ value: { ...jiuding(), isOld: true } })
    expect(await scans(now)).toMatchObject({
      value: expect.not.objectContaining({ isOld: true }),
    })
  })

  it('(1.4) renewed twice by one tap is renewed once', async () => {
    const key = 'one-tap-on-the-poster'
    const [first, again] = [await renews(key), await renews(key)]
    await renews()
    expect([again, await renews(key)]).toEqual([first, first])
  })

  it('(1.4) renewed by two taps at once has one code, and both lead on', async () => {
    const both = await Promise.all([renews(), renews()])
    const { code } = await xiaoli.gets(contract.showPoster, jiuding())
    expect(both).toContain(code?.scene)
    for (const scene of both) expect((await scans(scene)).ok).toBe(true)
  })

  it('(13.6) that is damaged, made up or of another district says so kindly', async () => {
    const scene = await renews()
    for (const bad of [scene.slice(1), `${scene}0`, '0000000000', 'https://pay.example.com/', '码'])
      expect(await scans(bad)).toMatchObject(UNKNOWN)
    expect(await scans(scene, NANHAI)).toMatchObject(UNKNOWN)
  })

  it('(1.4) has a link that opens in a browser too', async () => {
    const { code } = await xiaoli.gets(contract.renewPoster, jiuding())
    const opened = await fetch(code?.link ?? '', { redirect: 'manual' })
    expect([opened.status, opened.headers.get('location')]).toEqual([
      302,
      `/#/packages/resident/join/index?scene=${code?.scene}`,
    ])
  })

  it('(1.4) is no other community’s to renew', async () => {
    const amin = await worker(town, '阿敏', town.places.tapo)
    expect(await amin.asks(contract.renewPoster, jiuding())).toMatchObject({ status: 404 })
    expect(await amin.asks(contract.showPoster, jiuding())).toMatchObject({ status: 404 })
  })
})
