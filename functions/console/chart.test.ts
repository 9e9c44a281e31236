import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { refusalSentence } from '../../shared/text/zhCN/refusals'
import { startTown, type Town } from '../testing/town'
import { type Bars, BARS_PATH, barsAddress } from './chart'

const SPRING: Bars = { labels: ['2030-03', '2030-04', '2030-05'], amounts: [17, undefined, 23] }
let town: Town

beforeAll(async () => {
  town = await startTown()
}, 60_000)
afterAll(() => town.stop())

const at = (address: string, sending: RequestInit = {}) =>
  fetch(new URL(address, town.origin), sending)
const monthsOf = (count: number): Bars => ({
  labels: Array.from({ length: count }, (_, n) => `20${String(10 + n)}-01`),
  amounts: Array.from({ length: count }, (_, n) => n),
})
/** The same signature over another query. */
async function changed(names: Readonly<Record<string, string>>): Promise<string> {
  const { pathname, searchParams } = new URL(await barsAddress(SPRING), town.origin)
  for (const [name, value] of Object.entries(names)) searchParams.set(name, value)
  return `${pathname}?${String(searchParams)}`
}

describe('A picture of a page', () => {
  it('(10.4) is drawn from the numbers in its address, for whoever has it, and kept for a day', async () => {
    const answer = await at(await barsAddress(SPRING))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('private, max-age=86400, immutable')
    const drawn = await answer.text()
    for (const words of ['3月', '4月', '5月', '>17<', '>23<']) expect(drawn).toContain(words)
    expect(drawn.match(/fill="#1f7a5c"/g)).toHaveLength(2)
  })

  it('(10.4) is the same at each time, and never that of other numbers', async () => {
    const [one, again, other] = await Promise.all(
      [SPRING, SPRING, { ...SPRING, amounts: [17, undefined, 24] }].map(async (bars) =>
        (await at(await barsAddress(bars))).text(),
      ),
    )
    expect(again).toBe(one)
    expect(other).not.toBe(one)
  })

  it('(10.4) opened by itself runs nothing, loads nothing and stands in no frame', async () => {
    const { headers } = await at(await barsAddress(SPRING))
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const policy = headers.get('content-security-policy')
    for (const rule of ["default-src 'none'", "frame-ancestors 'none'", 'sandbox'])
      expect(policy).toContain(rule)
    expect(policy).not.toContain('script-src')
  })

  it('(10.4) has as many bars as a page shows months, and no more', async () => {
    expect((await at(await barsAddress(monthsOf(12)))).status).toBe(200)
    expect((await at(await barsAddress(monthsOf(13)))).status).toBe(404)
  })
})

describe('An address that none of our pages made', () => {
  it.each([
    ['another amount', { amounts: '17,,24' }],
    ['an amount where none was shown', { amounts: '17,5,23' }],
    ['another month', { labels: '2030-03,2030-04,2030-06' }],
    ['fewer amounts than months', { amounts: '17,23' }],
    ['words for a month', { labels: '2030-03,2030-04,<script>' }],
    ['what is no number', { amounts: '17,,1e9' }],
    ['nothing to draw', { labels: '', amounts: '' }],
    ['no signature', { by: '' }],
    ['another signature', { by: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['one word more', { title: '2030' }],
  ])('(10.4) is answered with no picture: %s', async (_, names) => {
    const answer = await at(await changed(names))
    expect(answer.status).toBe(404)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({
      message: refusalSentence({ code: 'route.notFound' }),
    })
  })

  it('(10.4) nor is one that says a word twice, or none, or is sent', async () => {
    const good = await barsAddress(SPRING)
    for (const address of [BARS_PATH, `${good}&amounts=1`, `${good}&by=`])
      expect([address, (await at(address)).status]).toEqual([address, 404])
    const sent = await at(good, { method: 'POST', headers: { origin: town.origin } })
    expect(sent.status).toBe(404)
  })
})
