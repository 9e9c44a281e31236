import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { localDateAt } from '../../shared/kernel/dates'
import { type Computer, deskOf, type Shown, stepsUp } from '../testing/computer'
import { EVIL, fieldsIn, filledIn, liveIn } from '../testing/evil'
import { worker } from '../testing/neighbours'
import { admin } from '../testing/posting'
import { type Person, startTown, type Town } from '../testing/town'
import type { AnyPage } from './page'

let town: Town
let chief: Person
let desk: Computer
let pages: readonly AnyPage[]
let good: Readonly<Record<string, string>>

beforeAll(async () => {
  town = await startTown()
  await worker(town, '小李')
  chief = await admin(town, '区里的老关')
  desk = await deskOf(town, chief)
  const { beijiang, jiuding, districtId } = town.places
  const [console, passkey] = await Promise.all([import('../console'), import('../passkey')])
  pages = [...console.SITE.pages, ...passkey.SITE.pages]
  good = {
    ...{ nodeId: beijiang, communityId: beijiang, compoundId: jiuding, districtId },
    ...{
      placeId: beijiang,
      under: beijiang,
      residentId: chief.id,
      month: localDateAt(Date.now()).slice(0, 7),
    },
    ...{ name: '新村', buildings: '1-3栋', reason: '核对一下', rev: '1', until: '1900000000000' },
    ...{ what: 'living', format: 'csv', names: 'masked', standing: 'pilot', remark: '说明' },
  }
}, 60_000)
afterAll(() => town.stop())

const of = (method: AnyPage['method']) => pages.filter((page) => page.method === method)

/** What is wrong with an answer to something that nobody should send. */
const wrongIn = ({ status, html }: Shown): readonly string[] => [
  ...(status >= 500 ? [`answers ${String(status)}`] : []),
  ...liveIn(html).map((one) => `shows ${one}`),
]

/** One evil word in one field after the other, and then in all of them. */
const castsOf = (names: readonly string[], word: string): readonly Record<string, string>[] => {
  const plain = Object.fromEntries(names.map((name) => [name, good[name] ?? '1']))
  const evil = Object.fromEntries(names.map((name) => [name, word]))
  return [...names.map((name) => ({ ...plain, [name]: word })), evil]
}

const send = (page: AnyPage, cast: Record<string, string>): Promise<Shown> => {
  const parts = new Set(page.path.match(/:\w+/g)?.map((part) => part.slice(1)))
  const fields = Object.entries(cast).filter(([name]) => !parts.has(name))
  const path = filledIn(page.path, { ...good, ...cast })
  return page.method === 'GET'
    ? desk.opens(`${path}?${new URLSearchParams(fields).toString()}`)
    : desk.sends(path, Object.fromEntries(fields))
}

async function problemsOf(page: AnyPage, word: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const cast of castsOf(fieldsIn(page.input()), word))
    for (const wrong of wrongIn(await send(page, cast)))
      found.push(`${page.method} ${page.path} with ${JSON.stringify(cast).slice(0, 200)} ${wrong}`)
  return found
}

describe('Whatever is typed', () => {
  it('(10.1) has fields to be typed into: all pages say theirs', () => {
    expect(of('POST').length).toBeGreaterThan(10)
    const bare = pages.filter(
      (page) => /:\w/.test(page.path) && fieldsIn(page.input()).length === 0,
    )
    expect(bare.map(({ path }) => path)).toEqual([])
  })

  it.each(Object.entries(EVIL))(
    '(10.1) %s in any field of any page breaks nothing and is never run',
    async (_, word) => {
      await stepsUp(desk, chief)
      const found: string[] = []
      for (const page of pages)
        if (page.path !== '/sessions/:sessionId/end') found.push(...(await problemsOf(page, word)))
      expect(found).toEqual([])
    },
    180_000,
  )

  it('(10.1) is not run where it was kept and is shown later', async () => {
    await stepsUp(desk, chief)
    const made = await desk.sends('/console/compounds/new', {
      ...{ under: town.places.beijiang, name: '<b>新村</b>', buildings: '<i>1栋</i>' },
    })
    expect(made.html).toContain('&lt;b&gt;新村&lt;/b&gt;')
    const found: string[] = []
    for (const page of of('GET')) {
      const shown = await desk.opens(filledIn(page.path, good))
      found.push(...wrongIn(shown).map((wrong) => `${page.path} ${wrong}`))
      if (/<b>新村|<i>1栋/.test(shown.html)) found.push(`${page.path} shows it bare`)
    }
    expect(found).toEqual([])
  })
})
