import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { reportListing } from '../../../../shared/contract/complaint'
import { sendProof } from '../../../../shared/contract/joining'
import { showListing } from '../../../../shared/contract/listing'
import { listWithheld } from '../../../../shared/contract/moderation'
import { endPost } from '../../../../shared/contract/post'
import type { MembershipId } from '../../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { WITHHELD_PAGE } from '../../../../shared/text/zhCN/consoleEvents'
import { LOOKING } from '../../../../shared/text/zhCN/consoleFrame'
import { CONTENT_LABEL_NAMES } from '../../../../shared/text/zhCN/refusals'
import { anAsker, photographs } from '../../../testing/arriving'
import { Stage } from '../../../testing/authz/stage'
import { type Computer, deskOf, type Shown, stepsUp } from '../../../testing/computer'
import { type Ground, layGround } from '../../../testing/ground'
import { neighbour, publishes, worker } from '../../../testing/neighbours'
import { postOf } from '../../../testing/posting'
import { passedPhoto } from '../../../testing/loanPhotos'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let ground: Ground
let stage: Stage
let desk: Computer
let far: Computer
let leaving: Person
let left: Computer

beforeAll(async () => {
  town = await startTown()
  ground = await layGround(town)
  stage = new Stage(town, ground, ground.li)
  desk = await deskOf(town, ground.official)
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
  leaving = await worker(town, '要走的小周')
  left = await deskOf(town, leaving)
}, 240_000)
afterAll(() => town.stop())

const at = (path: string, nodeId: string = town.places.beijiang) => `/console/at/${nodeId}/${path}`
const picturesOn = ({ html }: Shown): readonly string[] =>
  [...html.matchAll(/<img src="([^"]+)"/g)].map(([, src = '']) => src)

/** What was sent within the answer, as a picture. */
const isPicture = (src: string): boolean => {
  const [head = '', body = ''] = src.split(',')
  const bytes = Buffer.from(body, 'base64')
  return head === 'data:image/jpeg;base64' && bytes[0] === 0xff && bytes[1] === 0xd8
}

async function withheldPhoto(): Promise<string> {
  const { photoId } = await stage.withheldPhoto()
  const { items } = await ground.official.gets(listWithheld, { nodeId: town.places.beijiang })
  return at(`withheld/${items.find((item) => item.photoId === photoId)?.id ?? ''}`)
}

const disputed = async () => {
  const { bookingId } = await stage.loan('handedOver')
  await passedPhoto(ground.chen, { bookingId, end: 'handOver' })
  return bookingId
}

describe('A picture that is not public', () => {
  it('(10.2) is looked at by a step on the page of its case, within that answer and at no address', async () => {
    const path = await withheldPhoto()
    const page = await desk.opens(path)
    expect(page.html).toContain(`action="${path}/photos"`)
    expect(picturesOn(page)).toEqual([])
    const looked = await desk.sends(`${path}/photos`)
    expect(picturesOn(looked).map(isPicture)).toEqual([true])
    expect(looked.html).not.toMatch(/X-Amz|\/private\//)
    expect(looked.headers.get('cache-control')).toBe('no-store')
    expect(looked.html).toContain(`action="${path}/refuse"`)
    expect((await desk.opens(path)).text).toContain(AUDIT_WORDS.lookAtPhotos)
    const done = await desk.sends(`${path}/refuse`, { label: 'ad', key: 'looked-and-refused' })
    expect(done.text).toContain(WITHHELD_PAGE.refused(CONTENT_LABEL_NAMES.ad))
  })

  it('(10.2) is for those alone who work there, as long as they do', async () => {
    const path = await withheldPhoto()
    const tail = path.slice(at('').length)
    for (const asked of [path, at(tail, town.places.tapo)]) {
      const shown = await far.sends(`${asked}/photos`)
      expect([asked, shown.status, picturesOn(shown)]).toEqual([asked, 404, []])
    }
    expect(picturesOn(await left.sends(`${path}/photos`))).toHaveLength(1)
    await ground.admin.gets(endPost, { postId: await postOf(leaving) })
    const after = await left.sends(`${path}/photos`)
    expect([after.status, picturesOn(after)]).toEqual([403, []])
  })

  it('(10.2) of a loan is seen while it is disputed, and written down', async () => {
    const bookingId = await disputed()
    const path = at(`bookings/${bookingId}`)
    expect((await desk.opens(path)).html).not.toContain(`${path}/photos`)
    expect((await desk.sends(`${path}/photos`)).text).toContain(LOOKING.none)
    const { openDispute } = await import('../../../../shared/contract/dispute')
    await ground.li.gets(openDispute, { bookingId, reason: 'damaged' })
    await town.stream?.drain()
    expect((await desk.opens(path)).html).toContain(`action="${path}/photos"`)
    expect(picturesOn(await desk.sends(`${path}/photos`)).map(isPicture)).toEqual([true])
    expect((await desk.opens(path)).text).toContain(AUDIT_WORDS.lookAtPhotos)
    expect(picturesOn(await far.sends(`${path}/photos`))).toEqual([])
  })

  it('(10.2) that was reported is shown where neighbours see it, asked for once they do not, and by nobody once it is decided', async () => {
    const listingId = await publishes(town, ground.li, { title: '照片被反映的灯' })
    const { photoIds } = await ground.chen.gets(showListing, { listingId })
    const [photoId] = photoIds
    const about = {
      listingId,
      about: 'photo',
      reason: 'wrong',
      ...(photoId && { photoId }),
    } as const
    const gao = await neighbour(town, ground.official, '高姐', { room: '909' })
    const [first, second] = await Promise.all(
      [ground.chen, gao].map((person) => person.gets(reportListing, about)),
    )
    const path = at(`complaints/${first?.id ?? ''}`)
    const other = at(`complaints/${second?.id ?? ''}`)
    expect(picturesOn(await desk.opens(path))).toEqual([`/photos/${photoId ?? ''}/medium`])
    await desk.sends(`${path}/decide`, { decision: 'withhold' })
    const waiting = await desk.opens(other)
    expect(picturesOn(waiting)).toEqual([])
    expect(waiting.html).toContain(`action="${other}/photos"`)
    expect(picturesOn(await desk.sends(`${other}/photos`)).map(isPicture)).toEqual([true])
    await desk.sends(`${other}/decide`, { decision: 'nothing' })
    for (const decided of [path, other]) {
      expect((await desk.opens(decided)).html).not.toContain('/photos')
      const looked = await desk.sends(`${decided}/photos`)
      expect(picturesOn(looked)).toEqual([])
      expect(looked.text).toContain(LOOKING.none)
    }
  })

  it('(10.2) of where somebody lives is revealed with their name, for a reason, after one said who one is', async () => {
    const asker = await anAsker(town)
    const membershipId: MembershipId = asker.membershipId
    const photoId = await photographs(asker)
    await asker.person.gets(sendProof, { membershipId, photoId })
    const path = at(`verifications/${membershipId}`)
    expect(picturesOn(await desk.opens(path))).toEqual([])
    const before = await desk.sends(`${path}/reveal`, { why: '核对房产证' })
    expect(picturesOn(before).filter(isPicture)).toEqual([])
    await stepsUp(desk, ground.official)
    const shown = await desk.sends(`${path}/reveal`, { why: '核对房产证' })
    expect(picturesOn(shown).map(isPicture)).toEqual([true])
    expect((await desk.opens(path)).text).toContain(AUDIT_WORDS.lookAtPhotos)
  })
})
