import type { Screen } from '../screen'
import { Display } from './driver/display'
import { settle, trying } from './driver/patience'
import { attribute, standing } from './driver/tree'
import { confirm } from './driver/typing'
import { type Count, verbsOf } from './driver/verbs'
import { openMachine } from './machine'
import { readUrl } from './parts/url'
import type { Fault } from './watch/faults'
import type { Handset, Settings } from './wx/handset'

export type PhoneWanted = {
  /** The folder of the compiled mini-program. */
  readonly dist: string
  /** Where the backend answers, as in `http://127.0.0.1:3000`. */
  readonly api: string
  /** Where the simulator answers. */
  readonly wechat: string
  readonly person: string
  /** The backend's address that was compiled in. */
  readonly compiledApi?: string
  readonly settings?: Partial<Settings>
}

type Measures = {
  readonly largestSetDataBytes: number
  readonly mostSetDataPerSecond: number
  /** The longest that the program ran in one go. */
  readonly longestScriptMs: number
  /** Timers that ring again and again. */
  readonly regularTimers: number
  readonly nodes: number
  readonly depth: number
}

/** A screen, and what only a phone can tell or suffer. */
export type Phone = Screen & {
  readonly settings: Settings
  readonly faults: () => readonly Fault[]
  /** Over budget, though within WeChat's limits. */
  readonly remarks: () => readonly string[]
  readonly measures: () => Measures
  readonly title: () => string
  /** What the page's root carries, such as its class and style. */
  readonly root: () => Readonly<Record<string, unknown>>
  /** The pages below the person's eyes, the top one last. */
  readonly pages: () => readonly string[]
  /** From a share card, a code or a message, with WeChat's number for it. */
  readonly openFrom: (scene: number, url: string) => Promise<void>
  readonly confirm: (label: string) => Promise<void>
  readonly pullDown: () => Promise<void>
  readonly reachBottom: () => Promise<void>
  /** The phone lies on the table so long. */
  readonly pass: (ms: number) => Promise<void>
  /** WeChat has loaded a newer version of the program. */
  readonly hasUpdate: () => Promise<void>
  readonly setOnline: (state: 'online' | 'offline') => Promise<void>
  /** What went over the network, with its page, its time and its bytes. */
  readonly calls: () => Handset['sent']
  /** What left the program: shares, phone calls, previews. */
  readonly done: () => Handset['done']
  /** Of `taps`, those on WeChat's own things, such as the camera's shutter. */
  readonly systemTaps: () => number
  /** Waits until the program has nothing left to do at once. */
  readonly settle: () => Promise<void>
  /** Ends the program without a judgement. */
  readonly drop: () => void
}

const COMPILED_API = 'http://127.0.0.1:3000'

const freshSettings = (): Settings => ({
  isOnline: true,
  slowMs: 0,
  lostAnswers: [],
  fontSizeScaleFactor: 1,
  theme: 'light',
  width: 390,
  storage: new Map(),
  hasAgreedToPrivacy: true,
})

async function setOnline(display: Display, state: 'online' | 'offline'): Promise<void> {
  const { settings, signals } = display.machine.handset
  settings.isOnline = state === 'online'
  const networkType = settings.isOnline ? 'wifi' : 'none'
  signals.tell('NetworkStatusChange', { isConnected: settings.isOnline, networkType })
  await settle(display)
}

function rootOf(display: Display): Readonly<Record<string, unknown>> {
  const found = standing(display.pieces()).find(
    ({ element }) => attribute(element, 'aria-role') === 'main',
  )
  if (!found) throw new Error('no page has a root')
  return found.element.attributes
}

function extrasOf(display: Display, count: Count): Omit<Phone, keyof Screen> {
  const { machine, remarks } = display
  const { handset, workshop } = machine
  const ofPage = (event: string) => () => trying(display, () => display.part.call(event))
  return {
    settings: handset.settings,
    faults: () => handset.faults.all,
    remarks: () => [...remarks, ...workshop.pace.remarks()],
    measures: () => ({
      largestSetDataBytes: workshop.pace.largestBytes(),
      mostSetDataPerSecond: workshop.pace.mostPerSecond(),
      longestScriptMs: handset.realm.longestMs(),
      regularTimers: handset.realm.regular(),
      ...display.largest,
    }),
    title: () => display.title,
    root: () => rootOf(display),
    pages: () => handset.stack.visits.map(({ part }) => part.path),
    openFrom: (scene, url) => trying(display, () => machine.enter({ ...readUrl(url), scene })),
    confirm: (label) => trying(display, () => confirm(display, label)),
    pullDown: ofPage('onPullDownRefresh'),
    reachBottom: ofPage('onReachBottom'),
    pass: (ms) => trying(display, () => handset.realm.pass(ms)),
    hasUpdate: () => trying(display, () => handset.signals.tell('UpdateReady', {})),
    setOnline: (state) => setOnline(display, state),
    calls: () => handset.sent,
    done: () => handset.done,
    systemTaps: () => count.ofSystem,
    settle: () => settle(display),
    drop: machine.close,
  }
}

/** A phone in somebody's hand, with the compiled mini-program on it. */
export function openPhone(wanted: PhoneWanted): Phone {
  const count: Count = { taps: 0, ofSystem: 0 }
  const machine = openMachine({
    ...wanted,
    compiledApi: wanted.compiledApi ?? COMPILED_API,
    settings: { ...freshSettings(), ...wanted.settings },
    tapped: (times) => {
      count.taps += times
      count.ofSystem += times
    },
  })
  const display = new Display(machine)
  return { ...verbsOf(display, count), ...extrasOf(display, count) }
}
