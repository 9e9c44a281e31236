import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BOOKING_STATUS_WORDS as STATUS, BOOKING_WORDS } from '../../../shared/text/zhCN/booking'
import { openWaiting } from '../journeys/borrowing'
import { borrowLadder, type Cast } from '../journeys/main'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { openPhone, type Phone } from './phone'

const DIST = join(__dirname, '../../dist/weapp')
const PORT = 4810
// A world that is attached to may have seen this journey before.
const RUN = String(Date.now() % 100_000)

let world: World
const phones: Phone[] = []
beforeAll(async () => {
  world = await openWorld(PORT)
}, 200_000)
afterAll(async () => {
  for (const phone of phones) phone.drop()
  await world.stop()
})

function phoneOf(person: string): Phone {
  const phone = openPhone({ dist: DIST, api: world.origin, wechat: world.wechat, person })
  phones.push(phone)
  return phone
}

describe('The compiled mini-program', () => {
  it('(2.6) lends a ladder from one newcomer to another, and gets it back', async () => {
    const cast = {
      worker: phoneOf('worker1'),
      owner: phoneOf(`区姨${RUN}`),
      borrower: phoneOf(`卢叔${RUN}`),
    }
    await borrowLadder({
      cast,
      title: `竹梯子 ${RUN}`,
      photo: await ladderPhoto(),
      building: '5栋',
      takeBack: byCamera,
    })
    for (const phone of Object.values(cast)) {
      expect(phone.remarks()).toEqual([])
      await phone.close()
    }
  }, 120_000)
})

/** (2.6) The borrower shows a code, the owner holds the camera on it. */
async function byCamera({ owner, borrower }: Cast, title: string): Promise<void> {
  await openWaiting(borrower, title, STATUS.handedOver.borrower)
  await borrower.tap(BOOKING_WORDS.actions.showQr)
  await borrower.waitFor(BOOKING_WORDS.qrMore)
  await openWaiting(owner, title, STATUS.handedOver.owner)
  await owner.scan(BOOKING_WORDS.scan, await qrShownTo(borrower as Phone))
  await owner.waitFor(STATUS.returned.owner)
}

type Row = { readonly id: string; readonly status: string }

/** What the code on the screen says: no camera here reads pictures. */
async function qrShownTo(phone: Phone): Promise<string> {
  const { token } = JSON.parse(phone.settings.storage.get('session') ?? '{}') as { token?: string }
  const ask = async (path: string): Promise<unknown> =>
    (
      await fetch(`${world.origin}/v1/${path}`, { headers: { authorization: `Bearer ${token}` } })
    ).json()
  const { bookings } = (await ask('me/bookings?side=borrower')) as { bookings: readonly Row[] }
  const out = bookings.find(({ status }) => status === 'handedOver')
  const { qr } = (await ask(`bookings/${out?.id}`)) as { qr: string }
  return qr
}
