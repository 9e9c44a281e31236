import { BOOKING_WORDS, LOANS_WORDS } from '../../../../shared/text/zhCN/booking'
import { PHRASE_WORDS, SAID_WORDS } from '../../../../shared/text/zhCN/bookingSaid'
import type { Side } from '../../../../shared/contract/booking'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Seen } from '../shelf'
import type { Town } from '../town'

type Act = (window: BrowserWindow) => Promise<void>

const W = BOOKING_WORDS.actions
const LOANS = 'packages/booking/loans/index'

/** In the order in which a loan goes. */
const STATES = [
  'requested',
  'accepted',
  'acceptedToday',
  'handedOver',
  'overdue',
  'returned',
  'given',
  'declined',
  'expired',
  'cancelled',
  'noShow',
] as const
/** Only who waits sees these. */
const IN_LINE = ['queued', 'offered'] as const
type State = (typeof STATES)[number] | (typeof IN_LINE)[number]

const tapping =
  (...labels: readonly string[]): Act =>
  async (window) => {
    for (const label of labels) await window.tap(label)
  }

const typeCode: Act = async (window) => {
  await window.tap(W.enterCode)
  await window.type(BOOKING_WORDS.codeHint, '0000')
}
const sendCode: Act = async (window) => {
  await typeCode(window)
  await window.tap(BOOKING_WORDS.codeSend)
}

type Deed = {
  readonly name: string
  readonly state: State
  readonly side: Side
  readonly act: Act
  readonly doesWrite?: true
}

const DEEDS: readonly Deed[] = [
  { name: 'cancel?', state: 'requested', side: 'borrower', act: tapping(W.cancel) },
  { name: 'decline?', state: 'requested', side: 'owner', act: tapping(W.decline) },
  {
    ...{ name: 'not accepted', state: 'requested', side: 'owner' },
    ...{ act: tapping(W.accept), doesWrite: true },
  },
  { name: 'code', state: 'acceptedToday', side: 'owner', act: typeCode },
  {
    ...{ name: 'code not sent', state: 'acceptedToday', side: 'owner' },
    ...{ act: sendCode, doesWrite: true },
  },
  { name: 'QR', state: 'acceptedToday', side: 'owner', act: tapping(W.showQr) },
  { name: 'QR', state: 'handedOver', side: 'borrower', act: tapping(W.showQr) },
  { name: 'phrase?', state: 'acceptedToday', side: 'owner', act: tapping(SAID_WORDS.sayPhrase) },
  {
    ...{ name: 'phrase not sent', state: 'acceptedToday', side: 'borrower', doesWrite: true },
    ...{ act: tapping(SAID_WORDS.sayPhrase, PHRASE_WORDS.downstairs) },
  },
  { name: 'left?', state: 'handedOver', side: 'borrower', act: tapping(SAID_WORDS.sayLeft) },
  {
    ...{ name: 'not thanked', state: 'returned', side: 'owner', doesWrite: true },
    ...{ act: tapping(SAID_WORDS.thanksSend) },
  },
]

/** Every state of a loan as one side sees it, with the sheets that lie over it. */
export function loanScene({ bookings }: Town, side: Side): readonly Shot[] {
  const seen = (state: State): Seen => {
    const found = bookings.get(`${state} ${side}`)
    if (!found) throw new Error(`No booking is ${state} for the ${side}.`)
    return found
  }
  const show = (state: State, name: string = state): Omit<Shot, 'scene'> => ({
    name,
    page: 'packages/booking/show/index',
    query: { id: seen(state).id },
    kept: { session: seen(state).by.session },
  })
  const deeds = DEEDS.filter((deed) => deed.side === side)
  const list = { name: 'list', page: LOANS, kept: { session: seen('requested').by.session } }
  const shots: readonly Omit<Shot, 'scene'>[] = [
    side === 'owner' ? { ...list, act: tapping(LOANS_WORDS.sides.owner) } : list,
    ...[...STATES, ...(side === 'borrower' ? IN_LINE : [])].map((state) => show(state)),
    ...deeds.map(({ name, state, side: _, ...deed }) => ({ ...show(state, name), ...deed })),
  ]
  return shots.map((shot) => ({ ...shot, scene: side }))
}
