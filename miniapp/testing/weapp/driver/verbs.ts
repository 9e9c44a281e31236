import { type Screen, WAIT_MS } from '../../screen'
import { readUrl } from '../parts/url'
import type { Display } from './display'
import { settle, trying, waitFor } from './patience'
import { tapOn } from './tapping'
import { typeInto } from './typing'

export type Count = { taps: number; ofSystem: number }

/** Opened from the list of mini-programs. */
const FROM_LIST = 1001

/** By the arrow above the page; WeChat may ask first. */
function goBack({ machine, part }: Display): void {
  const { overlay, stack } = machine.handset
  if (stack.visits.length < 2) throw new Error('there is no arrow on the first page')
  const { alert } = machine.frameOf(part)
  const leave = (): void => stack.navigateBack(1)
  if (alert === undefined) leave()
  else
    void overlay.ask({ lines: [alert], answers: ['取消', '确定'] }).then((answer) => {
      if (answer === '确定') leave()
    })
}

export function verbsOf(display: Display, count: Count): Screen {
  const { machine } = display
  const { handset } = machine
  // What cannot be done is no tap.
  const counted = (act: () => void) =>
    trying(display, () => {
      act()
      count.taps++
    })
  const tap: Screen['tap'] = (label, { near } = {}) =>
    counted(() => tapOn(display, { label, near }))
  return {
    tap,
    person: handset.person,
    open: (url) => trying(display, () => machine.enter({ ...readUrl(url), scene: FROM_LIST })),
    text: () => Promise.resolve(display.lines().join('\n')),
    type: (label, words) => counted(() => typeInto(display, label, words)),
    waitFor: (words, ms = WAIT_MS) => waitFor(display, words, ms),
    photograph: (file) => void handset.files.queue.push(file),
    scan: (label, code) => {
      handset.files.scans.push(code)
      return tap(label)
    },
    back: () => counted(() => goBack(display)),
    taps: () => count.taps,
    requests: () => handset.sent,
    close: () => settle(display).finally(machine.close),
  }
}
