import { PRIVACY_VERSION } from '../../shared/contract/privacy'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { Ground, Input } from './ground'
import type { Person } from './town'

/** A write as somebody sends it who may. */
export type Scene = {
  readonly by: () => Person | Promise<Person>
  readonly input: () => Promise<Input>
  /** What another body says; absent where the path says everything. */
  readonly other?: Input
}

type Caller = 'chen' | 'official'
const WRITES: readonly (readonly [name: string, by: Caller, other?: Input])[] = [
  ['muteOwner', 'chen'],
  ['muteCounterpart', 'chen'],
  ['unmute', 'chen'],
  ['reportListing', 'chen', { reason: 'unsafe' }],
  ['reportCounterpart', 'chen', { reason: 'money' }],
  ['agreeToPrivacy', 'chen', { version: PRIVACY_VERSION + 1 }],
  ['withdrawConsent', 'chen', { version: PRIVACY_VERSION + 1 }],
  ['removePhone', 'chen'],
  ['askForCall', 'chen', { page: 'share' }],
  ['decideComplaint', 'official', { decision: 'warn' }],
  ['appealBlock', 'chen', { words: '我没有借过' }],
  ['blockResident', 'official', { reason: 'unsafe' }],
  ['liftBlock', 'official'],
  ['decideAppeal', 'official', { words: '已经问过了' }],
  ['leaveHome', 'chen'],
  ['moveOut', 'official'],
  ['setLease', 'official', { lastDay: addDays(localDateAt(Date.now()), 400) }],
  ['offerRoster', 'official', { bytes: 200 }],
  ['importRoster', 'official', { digest: 'another-file' }],
  ['settleCallBack', 'official', { outcome: 'reached' }],
  ['takeCallBack', 'official'],
]

/** What neighbours do about each other, and workers about it: on the ground as it lies. */
export const scenesOfPeople = (ground: () => Ground): Readonly<Record<string, Scene>> =>
  Object.fromEntries(
    WRITES.map(([name, by, other]) => [
      name,
      {
        by: () => ground().callers[name] ?? ground()[by],
        input: () => Promise.resolve(ground().inputs[name] ?? {}),
        ...(other === undefined ? {} : { other }),
      },
    ]),
  )
