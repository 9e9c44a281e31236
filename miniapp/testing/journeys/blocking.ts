import {
  BLOCK_REASON_WORDS,
  BLOCKING_WORDS as W,
  MY_BLOCK_WORDS,
} from '../../../shared/text/zhCN/block'
import { HOUSEHOLD_WORDS } from '../../../shared/text/zhCN/household'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import type { Screen } from '../screen'
import { HOME, ME } from './joining'
import { lookUntil } from './looking'
import { without } from './words'

export type Blocking = {
  readonly blocker: Screen
  readonly colleague: Screen
  readonly person: Screen
  readonly known: Known
}

/** How neighbours call somebody, and where they live. */
type Known = { readonly addressForm: string; readonly building: string }

const HELLO = new RegExp(ME_WORDS.hello('(.+)'))

/** As their own page says it. */
export async function readSelf(person: Screen): Promise<Known> {
  await person.open(ME)
  const text = await person.waitFor(/\d+栋/)
  const [, addressForm = ''] = HELLO.exec(text) ?? []
  const [building = ''] = /\d+栋/.exec(text) ?? []
  return { addressForm, building }
}

const openBench = async (screen: Screen, row: string): Promise<void> => {
  await screen.open(ME)
  await screen.tap(ME_WORDS.bench)
  await screen.tap(row)
}

/** A worker finds somebody behind their door, and blocks them for a fortnight: their full name. */
export async function block({ blocker, known }: Blocking): Promise<string> {
  const { addressForm, building } = known
  await openBench(blocker, HOUSEHOLD_WORDS.households)
  await blocker.waitFor(HOUSEHOLD_WORDS.chooseFirst)
  await blocker.tap(building)
  const line = new RegExp(`(\\S+)（${addressForm}）`)
  const [, name = ''] = line.exec(await blocker.waitFor(line)) ?? []
  await blocker.tap(`${W.block}：${name}`)
  await blocker.waitFor(W.ask(name))
  await blocker.tap(BLOCK_REASON_WORDS.noShows)
  await blocker.tap(W.days(14))
  await blocker.tap(W.send)
  await blocker.waitFor(/账号停用到/)
  return name
}

/** Home says so before everything else; the page says why, and takes one word against it. */
export async function appeal({ person }: Blocking, words: string): Promise<string> {
  const home = await lookUntil(person, MY_BLOCK_WORDS.cardMore, () => person.open(HOME))
  const [card = ''] = /账号停用到\S+/.exec(home) ?? []
  await person.tap(card)
  const read = await person.waitFor(MY_BLOCK_WORDS.appealMore)
  await person.type(MY_BLOCK_WORDS.appealWords, words)
  await person.tap(MY_BLOCK_WORDS.appealSend)
  await person.waitFor(MY_BLOCK_WORDS.mySaid(words))
  return read
}

/** Somebody else looks at it again, and lifts it. */
export async function grant(
  { colleague }: Blocking,
  { name, words }: { readonly name: string; readonly words: string },
): Promise<void> {
  await openBench(colleague, W.bench)
  await colleague.waitFor(words)
  await colleague.tap(`${W.decide}：${name}`)
  await colleague.tap(W.decisions.lift)
  await colleague.type(W.answerWords, '问过邻居了，是记错了')
  await colleague.tap(W.answerSend)
  await colleague.waitFor(without(`${name}（`))
}

/** Home is as it was. */
export async function isBack({ person }: Blocking): Promise<void> {
  await lookUntil(person, without(MY_BLOCK_WORDS.cardMore), () => person.open(HOME))
}
