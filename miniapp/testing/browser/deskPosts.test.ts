import { describe, expect, it } from '@jest/globals'
import { addDays, type LocalDate, localDateAt, mondayOf } from '../../../shared/kernel/dates'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { REPLIES_PAGE } from '../../../shared/text/zhCN/consoleDesk'
import { FRAME, SAID } from '../../../shared/text/zhCN/consoleFrame'
import { DUTY_PAGE as D, PLACES_PAGE, POSTS_PAGE } from '../../../shared/text/zhCN/consolePeople'
import { clockName, dayName } from '../../../shared/text/zhCN/dates'
import { ROLE_NAMES } from '../../../shared/text/zhCN/post'
import { refusalSentence } from '../../../shared/text/zhCN/refusals'
import type { HourRange } from '../../../shared/kernel/hours'
import { openOffice, pick, SETTINGS } from '../console/office'
import type { Worker } from '../console/worker'

const PORT = 6628
const COMPOUND = '九鼎小区'
const COMMUNITY = '北江社区'

const { sits, calls } = openOffice(PORT)

/** From the rail to a page of a place, by the tree of places. */
async function goesTo(
  worker: Worker,
  area: keyof typeof PLACES_PAGE.links,
  place: string = COMPOUND,
): Promise<void> {
  await worker.follows(POSTS_PAGE.rail)
  await worker.follows(POSTS_PAGE.places)
  await worker.follows(PLACES_PAGE.of(PLACES_PAGE.links[area], place))
}

/** From today on, by the digits on their phone; to look after the room of a compound, or to work. */
async function givesPost(
  chief: Worker,
  who: string,
  role: 'keeper' | 'worker' = 'keeper',
): Promise<void> {
  const holder = await calls(who)
  const { digits } = await holder.write<{ digits: string }>('me/appointment-code')
  await chief.fills(POSTS_PAGE.digits, digits)
  await chief.chooses(POSTS_PAGE.role, ROLE_NAMES[role])
  await chief.fills(POSTS_PAGE.from, localDateAt(Date.now()))
  await chief.presses(POSTS_PAGE.give, POSTS_PAGE.give)
}

/** The days that a week later has at any hour of this one. */
type Day = { readonly chosen: string; readonly onPaper: string }

function comingDays(): readonly [monday: Day, tuesday: Day] {
  const today = localDateAt(Date.now())
  const monday = addDays(mondayOf(today), 7)
  const named = (day: LocalDate): Day => ({
    chosen: dayName(day, today),
    onPaper: dayName(day, undefined),
  })
  return [named(monday), named(addDays(monday, 1))]
}

type Pair = readonly [keys: readonly [string, string], forms: readonly [string, string]]

describe.each(SETTINGS)('Posts at a desk, %s', (_, scripts) => {
  it('(10.2) somebody is given a post by the digits on their phone, and it ends with a reason', async () => {
    const [who, form] = pick(scripts, [
      ['neighbour1', '陈姨'],
      ['neighbour5', '梁婆'],
    ])
    const why = pick(scripts, ['搬到别的街道', '要带孙子'])
    const chief = await sits('admin1', scripts)
    const street = chief.place()
    await goesTo(chief, 'posts')
    await chief.confirmsFor(() => givesPost(chief, who))
    expect(await chief.reads(SAID.done)).toContain(form)
    await chief.fills(POSTS_PAGE.why, why, chief.row(form))
    await chief.presses(`${POSTS_PAGE.end}：${form}`)
    await chief.reads(SAID.done)
    await chief.misses(form)
    await chief.opens(`/at/${street}/audit`)
    const log = await chief.reads(why)
    for (const what of ['grantPost', 'endPost']) expect(log).toContain(AUDIT_WORDS[what])
    await chief.leaves()
  }, 90_000)

  it('(10.1) a page stands open while a post ends: its step is refused with a sentence, and what was written can be taken along', async () => {
    const [who, form] = pick(scripts, [
      ['neighbour29', '罗伯'],
      ['neighbour33', '叶哥'],
    ])
    const words = pick(scripts, ['证件请放在前台，', '材料请放在前台，']) + '我们核对以后打电话。'
    const chief = await sits('admin1', scripts)
    await goesTo(chief, 'posts', COMMUNITY)
    await chief.confirmsFor(() => givesPost(chief, who, 'worker'))
    await chief.reads(SAID.done)
    const leaving = await sits(who, scripts)
    const replies = `/at/${leaving.place()}/replies`
    await leaving.opens(replies)
    await leaving.fills(REPLIES_PAGE.words, words)
    await chief.fills(POSTS_PAGE.why, '换了岗位', chief.row(form))
    await chief.presses(`${POSTS_PAGE.end}：${form}`)
    await chief.reads(SAID.done)
    leaving.expectsRefusals()
    await leaving.presses(REPLIES_PAGE.add)
    const refused = await leaving.reads(refusalSentence({ code: 'access.notAllowed' }) ?? '?')
    expect(refused).toContain(FRAME.written)
    expect(refused).toContain(words)
    await leaving.leaves()
    await chief.opens(replies)
    await chief.reads(REPLIES_PAGE.add)
    await chief.misses(words)
    await chief.leaves()
  }, 120_000)

  it('(10.2) a week of duty is planned: two are put down, given on, swapped and taken out', async () => {
    const [keys, [one, other]] = pick<Pair>(scripts, [
      [
        ['neighbour9', 'neighbour13'],
        ['罗姐', '叶姨'],
      ],
      [
        ['neighbour17', 'neighbour21'],
        ['简婆', '陈哥'],
      ],
    ])
    const hours = pick<HourRange>(scripts, [
      { from: '09:00', until: '11:00' } as HourRange,
      { from: '14:00', until: '16:30' } as HourRange,
    ])
    const chief = await sits('admin1', scripts)
    await goesTo(chief, 'posts')
    await chief.confirmsFor(() => givesPost(chief, keys[0]))
    await givesPost(chief, keys[1])
    await chief.reads(SAID.done)
    await chief.follows(POSTS_PAGE.duty)
    await chief.follows(D.after)
    const [monday, tuesday] = comingDays()
    const on = ({ chosen }: Day, who: string): string => D.shiftOn(chosen, clockName(hours), who)
    const plans = async (text: string, choices: Readonly<Record<string, string>>) => {
      await chief.choosesAll(choices, text)
      await chief.presses(text, text)
      return chief.reads(SAID.done)
    }
    const times = { [D.from]: hours.from, [D.until]: hours.until }
    await plans(D.add, { [D.day]: monday.chosen, ...times, [D.who]: one })
    await plans(D.add, { [D.day]: tuesday.chosen, ...times, [D.who]: other })
    await plans(D.swap, { [D.swapOne]: on(monday, one), [D.swapTwo]: on(tuesday, other) })
    await plans(D.give, { [D.which]: on(monday, other), [D.who]: one })
    await plans(D.remove, { [D.which]: on(tuesday, one) })
    const [first] = await chief.cells(monday.onPaper, [1])
    expect(first).toContain(D.shift(clockName(hours), one))
    const [second] = await chief.cells(tuesday.onPaper, [1])
    expect(second).not.toContain(clockName(hours))
    await chief.prints()
    await chief.leaves()
  }, 120_000)
})
