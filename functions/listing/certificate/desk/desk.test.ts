import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showMyListing } from '../../../../shared/contract/ownListing'
import type { ListingId } from '../../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { CERTIFICATE_PART as W } from '../../../../shared/text/zhCN/consoleThings'
import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { type Computer, deskOf, type Shown, stepsUp } from '../../../testing/computer'
import { certified } from '../../../testing/helping'
import { neighbour, worker } from '../../../testing/neighbours'
import { hiddenOn } from '../../../testing/onPage'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let xiaoli: Person
let liang: Person
let desk: Computer
let second: Computer
let far: Computer

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  liang = await neighbour(town, xiaoli, '梁叔', { room: '4711' })
  desk = await deskOf(town, xiaoli)
  second = await deskOf(town, await worker(town, '小何'))
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
}, 120_000)
afterAll(() => town.stop())

const pathOf = (listingId: ListingId, nodeId: string = town.places.beijiang) =>
  `/console/at/${nodeId}/listings/${listingId}`
const isPictured = ({ html }: Shown): boolean => html.includes('src="data:image/jpeg;base64,')
const stateOf = async (listingId: ListingId) =>
  (await liang.gets(showMyListing, { listingId })).certificate?.state

describe('A certificate at the desk', () => {
  it('(2.2) (10.2) is looked at for a reason with the name that must stand on it, and is on no other page', async () => {
    const { listingId } = (await certified(town, liang, xiaoli)).sent
    const path = pathOf(listingId)
    const page = await desk.opens(path)
    expect(page.text).toContain(W.title)
    expect([isPictured(page), page.text.includes('全名')]).toEqual([false, false])
    const asked = await desk.sends(`${path}/certificate/reveal`, { why: '核对电工证' })
    expect([isPictured(asked), asked.text.includes('全名')]).toEqual([false, false])
    await stepsUp(desk, xiaoli)
    const shown = await desk.sends(`${path}/certificate/reveal`, { why: '核对电工证' })
    expect(shown.text).toContain('梁叔的全名')
    expect(isPictured(shown)).toBe(true)
    const after = await desk.opens(path)
    for (const word of [AUDIT_WORDS.reveal, AUDIT_WORDS.lookAtPhotos, '核对电工证'])
      expect(after.text).toContain(word)
  })

  it('(2.2) (10.2) is decided once, from there; the second worker sees that it was', async () => {
    const { listingId } = (await certified(town, liang, xiaoli)).sent
    const path = pathOf(listingId)
    const certificateId = hiddenOn(await desk.opens(path), 'certificateId')
    const word = { certificateId, decision: 'approved' }
    const done = await desk.sends(`${path}/certificate`, word)
    expect(done.text).toContain(AUDIT_WORDS.decideCertificate)
    expect(done.text).not.toContain(W.title)
    expect(await stateOf(listingId)).toBe('approved')
    const late = await second.sends(`${path}/certificate`, {
      ...{ certificateId, decision: 'refused', wrong: 'expired' },
    })
    expect(late.status).toBe(409)
    expect(late.text).toContain(refusalSentence({ code: 'certificate.alreadyDecided' }))
    expect(await stateOf(listingId)).toBe('approved')
  })

  it('(2.2) (10.2) that is refused says why, and is for those alone who work there', async () => {
    const { listingId } = (await certified(town, liang, xiaoli)).sent
    const path = pathOf(listingId)
    const certificateId = hiddenOn(await desk.opens(path), 'certificateId')
    const word = { certificateId, decision: 'refused', wrong: 'unreadable' }
    for (const nodeId of [town.places.beijiang, town.places.tapo])
      expect((await far.sends(`${pathOf(listingId, nodeId)}/certificate`, word)).status).toBe(404)
    await desk.sends(`${path}/certificate`, word)
    const { certificate } = await liang.gets(showMyListing, { listingId })
    expect(certificate).toMatchObject({ state: 'refused', reason: 'unreadable' })
  })
})
