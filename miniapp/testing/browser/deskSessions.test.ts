import { describe, expect, it } from '@jest/globals'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { FRAME, SAID, SESSIONS_PAGE, SIGN_IN_PAGE } from '../../../shared/text/zhCN/consoleFrame'
import { SIGN_INS_PAGE } from '../../../shared/text/zhCN/consolePasskey'
import { PLACES_PAGE, POSTS_PAGE } from '../../../shared/text/zhCN/consolePeople'
import { LISTING_CASE, SHELF_PAGE } from '../../../shared/text/zhCN/consoleThings'
import { HOLD_REASON_NAMES } from '../../../shared/text/zhCN/holding'
import { refusalSentence } from '../../../shared/text/zhCN/refusals'
import { openOffice, SETTINGS } from '../console/office'

const PORT = 6631
const COMPOUND = '九鼎小区'
const COMMUNITY = '塔坡社区'

const { sits } = openOffice(PORT)

describe.each(SETTINGS)('Whoever sits at several desks, %s', (_, scripts) => {
  it('(10.1) ends at one computer what goes on at another, which is out with its next step', async () => {
    const [here, there] = [await sits('worker3', scripts), await sits('worker3', scripts)]
    await there.follows(SHELF_PAGE.title)
    await here.follows(FRAME.sessions)
    const all = await here.reads(SESSIONS_PAGE.here)
    expect(all).toContain(SESSIONS_PAGE.active)
    await here.presses(`${SESSIONS_PAGE.end}：`)
    expect(await here.reads(SAID.ended)).toContain(SESSIONS_PAGE.over)
    await there.follows(SHELF_PAGE.title)
    await there.reads(SIGN_IN_PAGE.how[0])
    await here.follows(FRAME.sessions)
    await here.reads(SESSIONS_PAGE.here)
    await Promise.all([here.leaves(), there.leaves()])
  }, 60_000)

  it('(10.1) is seen by whoever gives their post, and ended there too', async () => {
    const worker = await sits('worker2', scripts)
    const chief = await sits('admin1', scripts)
    await chief.follows(POSTS_PAGE.rail)
    await chief.follows(POSTS_PAGE.places)
    await chief.follows(PLACES_PAGE.of(PLACES_PAGE.links.today, COMMUNITY))
    await chief.follows(SIGN_INS_PAGE.title)
    const log = await chief.reads(SIGN_INS_PAGE.ways.scan)
    expect(log).toContain(AUDIT_WORDS.signIn)
    await chief.presses(`${SIGN_INS_PAGE.end}：阿敏`)
    await chief.reads(SAID.ended)
    await worker.follows(SHELF_PAGE.title)
    await worker.reads(SIGN_IN_PAGE.how[0])
    await Promise.all([worker.leaves(), chief.leaves()])
  }, 60_000)

  it('(10.2) reads who was faster at a thing that two have open, and overwrites nothing', async () => {
    const [first, second] = await Promise.all([sits('worker1', scripts), sits('worker3', scripts)])
    await first.follows(SHELF_PAGE.title)
    await first.followsIn(COMPOUND)
    const { pathname } = new URL(first.page.url())
    await second.opens(pathname.replace('/console', ''))
    await first.chooses(SHELF_PAGE.reason, HOLD_REASON_NAMES.notReached)
    await first.presses(LISTING_CASE.hold)
    await first.reads(LISTING_CASE.standTitle)
    await second.chooses(SHELF_PAGE.reason, HOLD_REASON_NAMES.unsafe)
    second.expectsRefusals()
    await second.presses(LISTING_CASE.hold)
    const late = await second.reads(LISTING_CASE.standTitle)
    expect(late).toContain(refusalSentence({ code: 'listing.heldAlready' }))
    expect(late).toContain(HOLD_REASON_NAMES.notReached)
    for (const words of ['小李', AUDIT_WORDS.holdListing]) expect(late).toContain(words)
    await second.presses(LISTING_CASE.stand)
    await second.reads(LISTING_CASE.holdTitle)
    await Promise.all([first.leaves(), second.leaves()])
  }, 60_000)
})
