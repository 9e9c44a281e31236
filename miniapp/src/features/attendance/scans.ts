import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { admitTo } from '../../../../shared/contract/attendance'
import type { InputOf } from '../../../../shared/contract/endpoint'
import type { SessionId } from '../../../../shared/kernel/ids'
import { call } from '../../api/call'
import { newKey } from '../../api/key'
import { useSession } from '../../api/session'

type Admission = InputOf<typeof admitTo>

/** Somebody let in by this phone, as long as the server has not heard of it. */
export type Scan = {
  /** The scan's own id: sent again with it, it counts once. */
  readonly key: string
  readonly sessionId: SessionId
  readonly who: Admission['who']
  readonly isWalkIn?: true
  /** By the clock of this phone, which may be wrong: only how long ago it was is ever sent, epoch ms. */
  readonly at: number
  /** Whom the worker meant, to read. */
  readonly label: string
}

/** A scan that came to nothing, with why. */
export type Missed = { readonly scan: Scan; readonly because: string; readonly hasNoSeat: boolean }

type Scans = { readonly waiting: readonly Scan[]; readonly missed: readonly Missed[] }

const KEY = 'scans'

function stored(): readonly Scan[] {
  const value: unknown = Taro.getStorageSync(KEY)
  return Array.isArray(value) ? (value as readonly Scan[]) : []
}

/** What waits for the network, kept through the end of the program. */
export const useScans = create<Scans>(() => ({ waiting: stored(), missed: [] }))

function keep(waiting: readonly Scan[]): void {
  Taro.setStorageSync(KEY, waiting)
  useScans.setState({ waiting })
}

const without = (scans: readonly Scan[], { key }: Scan) => scans.filter((one) => one.key !== key)

function miss(missed: Missed): void {
  useScans.setState((state) => ({ missed: [...state.missed, missed] }))
}

/** Read, and done with. */
export const forgetMissed = ({ scan }: Missed): void =>
  useScans.setState(({ missed }) => ({ missed: missed.filter((one) => one.scan !== scan) }))

const inputOf = ({ sessionId, who, isWalkIn, at }: Scan): Admission => ({
  ...{ sessionId, who, agoMs: Math.max(0, Date.now() - at) },
  ...(isWalkIn ? { isWalkIn } : {}),
})

type Sent = 'heard' | 'unheard'

/** One scan; unheard it stays where it is, to be sent with the same key. */
async function send(scan: Scan): Promise<Sent> {
  const answer = await call(admitTo, inputOf(scan), { key: scan.key })
  if (answer.is === 'offline' || answer.is === 'fault') return 'unheard'
  keep(without(useScans.getState().waiting, scan))
  if (answer.is === 'refused') {
    const hasNoSeat = answer.refusal.code === 'attendance.noSeatOf'
    miss({ scan, because: answer.because, hasNoSeat })
  }
  return 'heard'
}

let underWay: Promise<void> | undefined

async function sendInTurn(): Promise<void> {
  for (;;) {
    const [first] = useScans.getState().waiting
    if (!first || (await send(first)) === 'unheard') return
  }
}

/** In their order, one at a time, as far as the network goes. */
export function sendScans(): Promise<void> {
  underWay ??= sendInTurn().finally(() => {
    underWay = undefined
  })
  return underWay
}

/** Kept first, then sent: what the network loses is not lost. */
export function letIn(scan: Omit<Scan, 'key' | 'at'>): Promise<void> {
  keep([...useScans.getState().waiting, { ...scan, key: newKey(), at: Date.now() }])
  return sendScans()
}

// Whoever takes the phone next has let nobody in.
useSession.subscribe(({ session }) => {
  if (session === undefined) {
    keep([])
    useScans.setState({ missed: [] })
  }
})
