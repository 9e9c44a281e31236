import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { FRAME, SAID, SESSIONS_PAGE } from '../../../shared/text/zhCN/consoleFrame'
import type { AnyPage } from '../../console/page'
import { type Computer, computerAt, deskOf } from '../computer'
import { filledIn, strangeId } from '../evil'
import { worker } from '../neighbours'
import { type Person, startTown, type Town } from '../town'

let town: Town
let li: Person
let desk: Computer
let pages: readonly AnyPage[]

beforeAll(async () => {
  town = await startTown()
  li = await worker(town, '小李')
  desk = await deskOf(town, li)
  const [console, passkey] = await Promise.all([import('../../console'), import('../../passkey')])
  pages = [...console.SITE.pages, ...passkey.SITE.pages]
}, 150_000)
afterAll(() => town.stop())

/** Of very many, so many are asked together. */
const AT_ONCE = 8

describe('An address with an id of something else', () => {
  const ODD = (id: string): readonly string[] => [
    ...[id.toLowerCase(), `${id}0`, id.slice(0, -1), `${id}%00`, `${id}%0d%0aset-cookie:x=1`],
    ...['..%2f..%2fetc', '%E0%A4%A', '0', "'%20OR%201=1", '__proto__', 'constructor'],
  ]

  /** Each page with each part of its address forged in each way. */
  function forged(): readonly string[] {
    const { beijiang, tapo, jiuding, elsewhere, elsewhereCommunity } = town.places
    const good = { nodeId: beijiang, communityId: beijiang, compoundId: jiuding }
    const strange = [...ODD(beijiang), li.id, elsewhere, elsewhereCommunity, tapo]
    return pages
      .filter(({ method }) => method === 'GET')
      .flatMap(({ path }) =>
        [...path.matchAll(/:(\w+)/g)].flatMap(([, name = '']) =>
          [...strange, strangeId(name) ?? '0'].map((one) =>
            filledIn(path, { ...good, [name]: 'FORGED' }).replace('FORGED', one),
          ),
        ),
      )
  }

  it('(10.1) says that there is no such page, and not that something was filled in', async () => {
    for (const nodeId of ['xyz', `${town.places.beijiang}0`]) {
      const { status, text } = await desk.opens(`/console/at/${nodeId}/today`)
      expect([status, text.includes(FRAME.gone)]).toEqual([400, true])
    }
    const { status, text } = await desk.opens(`/console/at/${town.places.tapo}/today`)
    expect([status, text.includes(FRAME.notYours)]).toEqual([403, true])
  })

  it('(10.1) shows nothing of it: neither of a kind that is not meant, nor of another district', async () => {
    const found: string[] = []
    const asks = async (address: string): Promise<void> => {
      const { status, headers } = await desk.tries('GET', address)
      if (![302, 303, 400, 403, 404, 422].includes(status)) found.push(`${address} ${status}`)
      if (headers.get('set-cookie')?.includes('x=1')) found.push(`${address} sets a cookie`)
    }
    const all = forged()
    for (let from = 0; from < all.length; from += AT_ONCE)
      await Promise.all(all.slice(from, from + AT_ONCE).map(asks))
    expect(found).toEqual([])
  }, 150_000)
})

describe('Words in an address', () => {
  const OUT = [
    ...['https://evil.example', '//evil.example', '/\\evil.example', '/console\\@evil.example'],
    ...[
      '/console/../evil',
      '/console//evil.example',
      'javascript:alert(1)',
      '/console?x=%0d%0aset-cookie:x=1',
    ],
    ...['/console\r\nset-cookie: x=1', '/consolexyz', ' /console', '/console#@evil.example'],
  ]

  it.each(OUT)('(10.1) never send anybody elsewhere: next=%j', async (next) => {
    for (const page of [
      '/console/sign-in',
      '/console/passkeys/sign-in',
      '/console/step-up',
      '/console/passkeys/step-up',
    ]) {
      const { html, headers } = await desk.opens(`${page}?next=${encodeURIComponent(next)}`)
      const said = [...html.matchAll(/(?:href|value)="([^"]*)"/g)].map(([, one = '']) =>
        decodeURIComponent(one),
      )
      expect(said.filter((one) => /evil|javascript|set-cookie|consolexyz/.test(one))).toEqual([])
      expect(headers.get('set-cookie') ?? '').not.toContain('x=1')
    }
  })

  it('(10.1) say on a page only what we say', async () => {
    for (const said of [
      '<script>',
      '您的账号被停用',
      '__proto__',
      'constructor',
      'toString',
      'done,saved',
    ]) {
      const shown = await desk.opens(`/console/sessions?said=${encodeURIComponent(said)}`)
      expect([said, shown.html.includes('class="said"')]).toEqual([said, false])
      expect(shown.text).toContain(SESSIONS_PAGE.title)
    }
    expect((await desk.opens('/console/sessions?said=done')).text).toContain(SAID.done)
  })

  it('(10.1) name no file of ours but those that are meant', async () => {
    for (const name of [
      '__proto__',
      'constructor',
      'toString',
      '..%2f..%2fconsole.ts',
      'console.ts',
    ])
      expect([name, (await desk.opens(`/console/assets/000000000000/${name}`)).status]).toEqual([
        name,
        404,
      ])
  })

  it('(10.1) never stand in a header', async () => {
    const path =
      '/console/sessions?said=%0d%0aset-cookie:%20x=1&x=%0d%0alocation:%20https://evil.example'
    const stranger = await computerAt(town.origin).tries('GET', path)
    expect(stranger.headers.get('location')).toMatch(/^\/console\/sign-in\?next=/)
    expect(stranger.headers.get('set-cookie')).toBeNull()
  })
})
