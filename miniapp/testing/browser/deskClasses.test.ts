import { describe, expect, it } from '@jest/globals'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { OutputOf } from '../../../shared/contract/endpoint'
import type { Me } from '../../../shared/contract/resident'
import type { showStory } from '../../../shared/contract/story'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { INCIDENT_PAGE, STORY_PAGE } from '../../../shared/text/zhCN/consoleAfterClass'
import {
  CLASS_LIST,
  CLASS_PAGE,
  CLASSES_PAGE,
  NEW_CLASS,
} from '../../../shared/text/zhCN/consoleClasses'
import { SAID } from '../../../shared/text/zhCN/consoleFrame'
import {
  INCIDENT_KIND_WORDS,
  INCIDENT_STEP_WORDS,
  INCIDENT_WORDS as I,
} from '../../../shared/text/zhCN/incident'
import { storyCheck, WRITE_STORY_WORDS as S } from '../../../shared/text/zhCN/story'
import { CALLED_OFF_WORDS, calledOffReason } from '../../../shared/text/zhCN/sessionChanges'
import { openOffice, pick, SETTINGS } from '../console/office'
import type { Worker } from '../console/worker'

const PORT = 6616
/** Of yesterday; its list waits. */
const HELD = '手机拍照班'

const { sits, calls } = openOffice(PORT)

/** The names of the classes that somebody who lives here can find. */
async function foundBy(who: string): Promise<readonly string[]> {
  const neighbour = await calls(who)
  const { memberships } = await neighbour.ask<Me>('me')
  const path = `compounds/${memberships[0]?.compoundId ?? ''}/sessions`
  const { cards } = await neighbour.ask<{ cards: readonly { title: string }[] }>(path)
  return cards.map(({ title }) => title)
}

/** From the classes that are over to the list of one. */
async function opensList(worker: Worker): Promise<string> {
  await worker.follows(CLASSES_PAGE.title)
  await worker.follows(CLASSES_PAGE.tabs.over)
  await worker.follows(HELD)
  await worker.follows(CLASS_PAGE.list)
  return worker.reads(CLASS_LIST.came)
}

const cameIn = (list: string): number => Number(/来了(\d+)位/.exec(list)?.[1])

describe.each(SETTINGS)('Classes at a desk, %s', (_, scripts) => {
  it('(10.2) who came is ticked on the list, and taken back', async () => {
    const worker = await sits('worker1', scripts)
    const before = cameIn(await opensList(worker))
    const [who = ''] = await worker.cells(CLASS_LIST.awaitedStill, [2])
    await worker.picks(who)
    await worker.presses(CLASS_LIST.tickedCame)
    expect(cameIn(await worker.reads(SAID.done))).toBe(before + 1)
    await worker.presses(CLASS_LIST.undoOf(who))
    expect(cameIn(await worker.reads(SAID.done))).toBe(before)
    await worker.leaves()
  }, 60_000)

  it('(10.2) the list is numbered and printed, and what was ticked on paper is written down by number', async () => {
    const worker = await sits('worker1', scripts)
    const before = cameIn(await opensList(worker))
    await worker.follows(CLASS_LIST.paper)
    await worker.presses(CLASS_LIST.number)
    const paper = await worker.reads(CLASS_LIST.paperMore)
    expect(paper).not.toContain(CLASS_LIST.notNumbered)
    expect(paper).not.toMatch(/1\d{10}/)
    await worker.prints()
    await worker.follows(CLASS_LIST.toList)
    const [number, who = ''] = await worker.cells(CLASS_LIST.awaitedStill, [1, 2])
    await worker.fills(CLASS_LIST.numbersLabel, `${number} 97`)
    await worker.presses(CLASS_LIST.numbersNow)
    const written = await worker.reads(CLASS_LIST.unknown('97'))
    expect(cameIn(written)).toBe(before + 1)
    await worker.presses(CLASS_LIST.undoOf(who))
    expect(cameIn(await worker.reads(SAID.done))).toBe(before)
    await worker.leaves()
  }, 60_000)

  it('(10.2) a new class is put down, is found by neighbours once it is published, and is called off', async () => {
    const title = pick(scripts, ['桌上的新课', '桌上的另一课'])
    const worker = await sits('worker1', scripts)
    await worker.follows(CLASSES_PAGE.title)
    await worker.follows(CLASSES_PAGE.make)
    await worker.fills(NEW_CLASS.name, title)
    await worker.fills(NEW_CLASS.day, addDays(localDateAt(Date.now()), 4))
    await worker.fills(NEW_CLASS.from, '15:10')
    await worker.fills(NEW_CLASS.until, '16:00')
    await worker.fills(NEW_CLASS.venue, '共享小屋')
    await worker.fills(NEW_CLASS.capacity, '12')
    await worker.chooses(NEW_CLASS.ready, NEW_CLASS.readyOnes.draft)
    worker.expectsRefusals()
    await worker.presses(NEW_CLASS.make)
    expect(await worker.field(NEW_CLASS.name).inputValue()).toBe(title)
    await worker.fills(NEW_CLASS.from, '15:00')
    await worker.presses(NEW_CLASS.make)
    await worker.reads(CLASS_PAGE.states.draft)
    expect(await foundBy('neighbour3')).not.toContain(title)
    await worker.presses(CLASS_PAGE.publish)
    await worker.reads(CLASS_PAGE.open)
    expect(await foundBy('neighbour3')).toContain(title)
    await worker.follows(CLASS_PAGE.back)
    await worker.followsIn(title)
    await worker.chooses(CLASS_PAGE.because, CALLED_OFF_WORDS.weather)
    await worker.presses(CLASS_PAGE.callOffNow)
    const off = await worker.reads(CLASS_PAGE.calledOff(calledOffReason('weather')))
    expect(off).toContain(AUDIT_WORDS.callOffSession)
    await worker.leaves()
  }, 60_000)

  it('(4.7) (10.2) what happened at a class is written down, and put right by another entry', async () => {
    const words = pick(scripts, ['门口台阶上滑了一下', '楼梯上绊了一下'])
    const worker = await sits('worker1', scripts)
    await opensList(worker)
    await worker.follows(CLASS_LIST.back)
    await worker.follows(INCIDENT_PAGE.title)
    await worker.picks(INCIDENT_KIND_WORDS.other)
    worker.expectsRefusals()
    await worker.presses(I.send)
    await worker.fills(I.words, words)
    await worker.picks(INCIDENT_STEP_WORDS.family)
    await worker.presses(I.send)
    await worker.reads(words)
    await worker.follows(I.correct)
    await worker.picks(INCIDENT_KIND_WORDS.fall)
    await worker.fills(I.words, `${words}，没有伤着`)
    await worker.presses(I.send)
    const read = await worker.reads(`${words}，没有伤着`)
    expect(read).toContain(I.corrects)
    expect(read).not.toMatch(/1\d{10}/)
    await worker.leaves()
  }, 60_000)

  it('(4.9) (10.2) a class is told of, neighbours read it, and it is taken back', async () => {
    const words = pick(scripts, ['大家都学会了拍照。', '街坊们都拍了一张。'])
    const worker = await sits('worker1', scripts)
    await opensList(worker)
    await worker.follows(CLASS_LIST.back)
    await worker.follows(STORY_PAGE.title)
    await worker.reads(STORY_PAGE.none)
    const session = /session=(\w+)/.exec(worker.page.url())?.[1] ?? ''
    await worker.fills(S.words, words)
    await worker.presses(S.send)
    await worker.reads(storyCheck('passed'))
    const neighbour = await calls('neighbour3')
    const { story } = await neighbour.ask<OutputOf<typeof showStory>>(`sessions/${session}/story`)
    expect(story?.words).toBe(words)
    await worker.presses(S.takeBackYes)
    await worker.reads(STORY_PAGE.none)
    await worker.leaves()
  }, 60_000)
})
