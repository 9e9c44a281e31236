import { DOOR_WORDS } from '../../../../shared/text/zhCN/attendance'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Town } from '../town'

const ARRIVE = 'packages/event/arrive/index'
const CODE = 'packages/event/code/index'
const DOOR = 'packages/event/door/index'
const SCREEN = 'packages/event/screen/index'

const tap = (words: string) => (window: BrowserWindow) => window.tap(words)

/** The door of a class: whoever comes to it, and the worker who stands there. */
export function arrivingScene({ resident, worker, classes }: Town): readonly Shot[] {
  const coming = { session: resident.session }
  const door = { page: DOOR, query: { id: classes.doorId }, kept: { session: worker.session } }
  const shots: readonly Omit<Shot, 'scene'>[] = [
    { name: 'how to come in', page: ARRIVE, kept: coming },
    { name: 'a strange code', page: ARRIVE, query: { code: 'strange' }, kept: coming },
    { name: 'my code', page: CODE, kept: coming },
    { name: 'list at the door', ...door },
    { name: 'list at the door, by number', ...door, act: tap(DOOR_WORDS.numbers) },
    { name: 'list at the door, a guest', ...door, act: tap(DOOR_WORDS.guest) },
    { name: 'code at the door', ...door, page: SCREEN },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'arriving' }))
}
