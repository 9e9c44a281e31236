import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Town } from '../town'

const HOME = 'pages/home/index'
const ME = 'pages/me/index'
const JOIN = 'packages/resident/join/index'

const at = (name: string, page: string): Omit<Shot, 'scene' | 'kept'> => ({ name, page })

/** Who looks in without a word: everything that a guest can reach. */
export function guestScene({ compound, listings }: Town): readonly Shot[] {
  const detail = 'packages/listing/detail/index'
  const shots = [
    at('home', HOME),
    { ...at('place sheet', HOME), act: (on: BrowserWindow) => on.tap(RESIDENT_WORDS.choosePlace) },
    { ...at('home, place chosen', HOME), kept: { compound } },
    at('share', 'pages/share/index'),
    { ...at('share, place chosen', 'pages/share/index'), kept: { compound } },
    { ...at('listing', detail), query: { id: listings.free.id } },
    at('me', ME),
    at('loans', 'packages/booking/loans/index'),
    at('publish', 'packages/listing/publish/index'),
    at('about', 'packages/about/about/index'),
  ]
  return shots.map((shot) => ({ kept: {}, ...shot, scene: 'guest' }))
}

async function fillIn(window: BrowserWindow): Promise<void> {
  await window.tap('1栋')
  await window.type(RESIDENT_WORDS.unit, '2')
  await window.type(RESIDENT_WORDS.room, '1501')
  await window.type(RESIDENT_WORDS.name, '区秀兰')
  await window.type(RESIDENT_WORDS.addressForm, '区姨')
}

async function send(window: BrowserWindow): Promise<void> {
  await fillIn(window)
  await window.tap(RESIDENT_WORDS.send)
}

/** From nobody to neighbour, with what lies between. */
export function joiningScene({ compound, listings, ...town }: Town): readonly Shot[] {
  const { session } = town.newcomer
  const [waiting, rejected] = [town.waiting, town.rejected].map((one) => ({ session: one.session }))
  const form = { page: JOIN, kept: { session, compound } }
  const shots: readonly Omit<Shot, 'scene'>[] = [
    { ...at('newcomer, home', HOME), kept: { session } },
    { ...at('newcomer, me', ME), kept: { session } },
    { ...at('choose a place', JOIN), kept: { session } },
    { ...form, name: 'form' },
    { ...form, name: 'form, filled in', act: fillIn },
    { ...form, name: 'form, not sent', act: send, doesWrite: true },
    { ...at('newcomer, publish', 'packages/listing/publish/index'), kept: { session } },
    {
      ...at('newcomer, listing', 'packages/listing/detail/index'),
      query: { id: listings.free.id },
      kept: { session },
    },
    { ...at('waiting, home', HOME), kept: waiting ?? {} },
    { ...at('waiting, me', ME), kept: waiting ?? {} },
    { ...at('waiting, join', JOIN), kept: waiting ?? {} },
    { ...at('rejected, home', HOME), kept: rejected ?? {} },
    { ...at('rejected, me', ME), kept: rejected ?? {} },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'joining' }))
}
