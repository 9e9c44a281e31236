import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PLACES_PAGE as W } from '../../../shared/text/zhCN/consolePeople'
import { type Computer, deskOf } from '../../testing/computer'
import { worker } from '../../testing/neighbours'
import { admin } from '../../testing/posting'
import { unlistedOnce } from '../../testing/stored'
import { startTown, type Town } from '../../testing/town'

type Planted = { readonly places: readonly { readonly id: string; readonly name: string }[] }
let town: Town
let desk: Computer
let above: Computer

beforeAll(async () => {
  town = await startTown()
  desk = await deskOf(town, await worker(town, '小李'))
  above = await deskOf(town, await admin(town, '区里的老关'))
}, 150_000)
afterAll(() => town.stop())

const placesAt = (nodeId: string) => `/console/at/${nodeId}/places`
const linksOn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/href="(\/console\/[^"?#]+)"/g)].map(([, path = '']) => path)),
]

describe('(10.2) The places below one', () => {
  it('(10.2) are the compounds of a community with their state, and where one goes from each', async () => {
    const { beijiang, jiuding } = town.places
    const shown = await desk.opens(placesAt(beijiang))
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('九鼎小区')
    expect(shown.html).not.toContain(town.places.tapo)
    const links = linksOn(shown.html)
    for (const area of ['today', 'residents', 'duty', 'posts', 'figures'])
      expect(links).toContain(`/console/at/${jiuding}/${area}`)
    expect(links).toContain(`/console/compounds/${jiuding}`)
  })

  it('(10.2) lead from a district to each street and community, and no link leads nowhere', async () => {
    const shown = await above.opens(placesAt(town.places.districtId))
    const links = linksOn(shown.html).filter((path) => path !== '/console/sign-out')
    for (const nodeId of [town.places.beijiang, town.places.tapo])
      expect(links).toContain(placesAt(nodeId))
    const streets = links.filter((path) => /\/at\/str_[^/]+\/places$/.test(path))
    expect(shown.html).toContain(`<h2>${W.streets}</h2>`)
    expect(streets.length).toBeGreaterThan(0)
    for (const path of links) expect([path, (await above.opens(path)).status]).toEqual([path, 200])
    const street = await above.opens(streets[0] ?? '')
    expect(street.text).toContain('九鼎小区')
    expect(street.html).not.toContain(`<h2>${W.streets}</h2>`)
  })

  it('(10.2) are also the streets and communities in which nobody lives as yet', async () => {
    const plan = {
      name: '禅城区',
      streets: [
        { name: '空空街道', communities: [] },
        { name: '半空街道', communities: [{ name: '空空社区', compounds: [] }] },
      ],
    }
    const { districtId } = town.places
    await town.call('setup', { district: { id: districtId, plan } })
    const district = await above.opens(placesAt(districtId))
    const pathTo = (html: string, name: string): string =>
      new RegExp(`href="([^"]+/places)">${name}</a>`).exec(html)?.[1] ?? ''
    const empty = await above.opens(pathTo(district.html, '空空街道'))
    expect(empty.text).toContain(W.none)
    expect(empty.html).toContain('href="/console/compounds/new"')
    const half = await above.opens(pathTo(district.html, '半空街道'))
    const community = pathTo(half.html, '空空社区')
    const shown = await above.opens(community)
    expect(shown.text).toContain(W.none)
    const links = linksOn(shown.html)
    for (const area of ['posts', 'sign-ins'])
      expect(links).toContain(community.replace(/places$/, area))
    for (const path of links.filter((one) => one !== '/console/sign-out'))
      expect([path, (await above.opens(path)).status]).toEqual([path, 200])
  })

  it('(10.2) are those too that were planted before they had a list: at once with a compound, without one once they are planted again', async () => {
    const { districtId, beijiang } = town.places
    const empty = { name: '古空街道', communities: [{ name: '古空社区', compounds: [] }] }
    const plan = { name: '禅城区', streets: [empty] }
    const planted = (await town.call('setup', { district: { id: districtId, plan } })) as Planted
    const idOf = (name: string) => planted.places.find((place) => place.name === name)?.id ?? ''
    const link = (id: string, name: string) => `href="${placesAt(id)}">${name}</a>`
    const shownAt = async (nodeId: string) => (await above.opens(placesAt(nodeId))).html
    const streetOf = /href="\/console\/at\/([^"/]+)\/places">祖庙街道<\/a>/
    const [, zumiao = ''] = streetOf.exec(await shownAt(districtId)) ?? []
    for (const id of [zumiao, beijiang, idOf('古空街道'), idOf('古空社区')])
      await unlistedOnce(town.tableEndpoint, id)
    expect(await shownAt(districtId)).toContain(link(zumiao, '祖庙街道'))
    expect(await shownAt(zumiao)).toContain(link(beijiang, '北江社区'))
    expect(await shownAt(districtId)).not.toContain('古空街道')
    await town.call('setup', { district: { id: districtId, plan } })
    expect(await shownAt(districtId)).toContain(link(idOf('古空街道'), '古空街道'))
    expect(await shownAt(idOf('古空街道'))).toContain(link(idOf('古空社区'), '古空社区'))
  })

  it('(10.2) are nothing to those who work elsewhere; of a compound itself is shown', async () => {
    const amin = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    expect((await amin.opens(placesAt(town.places.beijiang))).status).toBe(403)
    const own = await desk.opens(placesAt(town.places.jiuding))
    expect(own.text).toContain('九鼎小区')
    expect(own.html).not.toContain(placesAt(town.places.beijiang))
  })
})
