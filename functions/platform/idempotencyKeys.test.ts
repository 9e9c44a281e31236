import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as ownListing from '../../shared/contract/ownListing'
import { type Ground, layGround } from '../testing/ground'
import { drafts, neighbour } from '../testing/neighbours'
import { type Person, startTown, type Town } from '../testing/town'

let town: Town
let ground: Ground

beforeAll(async () => {
  town = await startTown()
  ground = await layGround(town)
}, 240_000)
afterAll(() => town.stop())

const draft = async () => ({ listingId: await drafts(town, ground.chen) })

describe('A key of one’s own', () => {
  it('(2.1) answers for the last draft that there was room for, too', async () => {
    const { jiuding: compoundId } = town.places
    const guan = await neighbour(town, ground.official, '关叔', { room: '707' })
    const start = (key: string) => guan.asks(ownListing.startDraft, { compoundId }, { key })
    for (let room = 0; room < ownListing.MAX_DRAFTS; room++)
      expect((await start(`draft-number-${room}`)).ok).toBe(true)
    expect(await start('one-too-many')).toMatchObject({
      status: 409,
      message: '草稿最多20份，请先发布或删掉几份。',
    })
    expect((await start('draft-number-19')).ok).toBe(true)
  })

  it('says nothing about another thing: each gets its photo', async () => {
    const [one, two] = [await draft(), await draft()]
    const photo = { contentType: 'image/jpeg', bytes: 1000 } as const
    const key = 'a-photo-for-each'
    const first = await ground.chen.gets(ownListing.offerPhoto, { ...one, ...photo }, { key })
    const second = await ground.chen.gets(ownListing.offerPhoto, { ...two, ...photo }, { key })
    expect(second.photoId).not.toBe(first.photoId)
  })

  it('is not somebody else’s: two neighbours may hold the same', async () => {
    const { jiuding: compoundId } = town.places
    const start = (by: Person) =>
      by.gets(ownListing.startDraft, { compoundId }, { key: 'the-very-same-key' })
    expect((await start(ground.li)).id).not.toBe((await start(ground.chen)).id)
  })
})
