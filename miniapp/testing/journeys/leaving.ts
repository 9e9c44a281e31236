import { ACCOUNT_WORDS as W } from '../../../shared/text/zhCN/account'
import { OWN_DATA_LABELS, OWN_DATA_WORDS } from '../../../shared/text/zhCN/ownData'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import type { Screen } from '../screen'
import { HOME, ME } from './joining'
import { lookUntil } from './looking'
import { without } from './words'

/** (12.2) Everything that is mine, asked for and read: who I am, and what I was told. */
export async function takeAlong(person: Screen): Promise<string> {
  await person.open(ME)
  await person.tap(ME_WORDS.myData)
  await person.waitFor(OWN_DATA_WORDS.export)
  await person.tap(OWN_DATA_WORDS.export)
  await person.waitFor(OWN_DATA_WORDS.ready, 20_000)
  await person.tap(OWN_DATA_LABELS.profile.name)
  return person.waitFor(/姓名：/)
}

async function openAccount(person: Screen): Promise<void> {
  await person.open(ME)
  await person.tap(ME_WORDS.myData)
  await person.tap(W.door)
}

/** (12.2) 注销, asked once more before it is done: what it said beforehand. */
export async function cancel(person: Screen): Promise<string> {
  await openAccount(person)
  const said = await person.waitFor(W.what)
  await person.tap(W.yes)
  await person.tap(W.sure)
  await person.waitFor(W.closing)
  return said
}

/** (12.2) Home says so before everything else; with one tap it is as it was. */
export async function thinkOtherwise(person: Screen): Promise<void> {
  await lookUntil(person, W.closing, () => person.open(HOME))
  await person.tap(W.takeBack)
  await person.waitFor(without(W.closing))
}
