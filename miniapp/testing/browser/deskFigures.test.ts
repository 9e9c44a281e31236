import { describe, expect, it } from '@jest/globals'
import type { OutputOf } from '../../../shared/contract/endpoint'
import type { readFigures } from '../../../shared/contract/openFigures'
import { OPEN_API_PAGE, OPEN_FIGURES } from '../../../shared/text/zhCN/consoleOutside'
import { BRIEFING_PAGE, REPORT_WORDS } from '../../../shared/text/zhCN/figures'
import { monthFor, openOffice, SETTINGS } from '../console/office'

const PORT = 6610
const COMMUNITY = '北江社区'

const { sits, origin } = openOffice(PORT)

describe.each(SETTINGS)('Figures at a desk, %s', (_, scripts) => {
  it('(10.4) figures of a community are approved, read by anybody, and taken back', async () => {
    const month = monthFor(scripts, [3, 4])
    const worker = await sits('worker1', scripts)
    await worker.opens(`/at/${worker.place()}/figures/${month}`)
    await worker.presses(REPORT_WORDS.close)
    await worker.leaves()

    const chief = await sits('admin1', scripts)
    await chief.follows(OPEN_FIGURES.title)
    await chief.follows(COMMUNITY)
    await chief.reads(OPEN_FIGURES.off)
    await chief.confirmsFor(async () => {
      await chief.fills(OPEN_FIGURES.from, month)
      await chief.presses(OPEN_FIGURES.publish, OPEN_FIGURES.publish)
    })
    await chief.reads(OPEN_FIGURES.since(REPORT_WORDS.month(month)))
    const address = `${origin()}/v1/communities/${chief.place()}/figures`
    const { months } = (await (await fetch(address)).json()) as OutputOf<typeof readFigures>
    expect(months.map((one) => one.month)).toContain(month)
    const { bytes } = await chief.takes(() => chief.follows(/figures\.csv$/))
    expect(bytes.toString()).toContain(`${COMMUNITY},${month}`)

    await chief.presses(OPEN_FIGURES.withhold, OPEN_FIGURES.withhold)
    await chief.misses(OPEN_FIGURES.since(REPORT_WORDS.month(month)))
    const answers = await Promise.all([address, `${address}.csv`].map((one) => fetch(one)))
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    await chief.leaves()
  }, 120_000)

  it('(10.4) one sheet tells whoever comes to look, and each number leads to its list', async () => {
    const worker = await sits('worker1', scripts)
    await worker.opens(`/at/${worker.place()}/figures`)
    await worker.follows(BRIEFING_PAGE.title)
    const sheet = await worker.reads(BRIEFING_PAGE.stands)
    expect(sheet).toContain(COMMUNITY)
    expect(sheet).toContain(BRIEFING_PAGE.all)
    await worker.prints()
    await worker.follows(/^打开：入住核实/)
    await worker.reads('选上的都通过')
    await worker.leaves()
  }, 60_000)

  it('(10.4) what other programs may ask is looked up, with an example to copy', async () => {
    const worker = await sits('worker1', scripts)
    await worker.page.goto(`${origin()}/openapi`)
    await worker.fills(OPEN_API_PAGE.search, 'readFigureSheet')
    await worker.presses(OPEN_API_PAGE.find)
    await worker.reads(OPEN_API_PAGE.found(1))
    await worker.follows('readFigureSheet')
    expect(await worker.reads(OPEN_API_PAGE.example)).toContain('/communities/')
    await worker.follows(OPEN_API_PAGE.back)
    await worker.reads(OPEN_API_PAGE.intro)
    await worker.leaves()
  }, 60_000)
})
