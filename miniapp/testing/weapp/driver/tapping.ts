import type { Display } from './display'
import { findOne, isTappable } from './find'
import { actNatively } from './native'
import { send } from './touch'
import { attribute, type Standing } from './tree'

type Tap = { readonly label: string; readonly near?: string | undefined }

const isOff = ({ element, around }: Standing): boolean =>
  [element, ...around].some(
    (one) =>
      attribute(one, 'aria-disabled') === 'true' ||
      (one.name === 'button' && one.attributes['disabled'] === true),
  )

/** True where the tap was an answer to a question of WeChat's own. */
function tapQuestion({ machine }: Display, { label }: Tap): boolean {
  const { overlay } = machine.handset
  const question = overlay.question()
  if (!question) return false
  if (!question.answers.includes(label))
    throw new Error(`“${label}” is covered by a question: ${question.answers.join(' / ')}`)
  overlay.answer(label)
  return true
}

/** True where the tap was on the tab bar, which lies under a dialog. */
function tapTab(display: Display, { label, near }: Tap): boolean {
  const index = display.tabs.findIndex(({ text }) => text === label)
  const tab = display.tabs[index]
  if (!tab || near !== undefined || display.hasDialog()) return false
  const { stack } = display.machine.handset
  stack.switchTab(`/${tab.pagePath}`)
  display.part.call('onTabItemTap', { index, pagePath: tab.pagePath, text: tab.text })
  return true
}

function explain(display: Display, label: string): Error {
  const isThere = display.lines().some((line) => line.includes(label))
  return new Error(isThere ? `“${label}” does not listen to taps` : `nothing is called “${label}”`)
}

/** Fails where a person's finger would find nothing, or would not know which. */
export function tapOn(display: Display, tap: Tap): void {
  if (tapQuestion(display, tap) || tapTab(display, tap)) return
  const reach = display.reach()
  const tappable = reach.filter(({ element }) => isTappable(element, display.listens))
  const found = findOne(tappable, tap.label, tap.near)
  if (!found) throw explain(display, tap.label)
  if (isOff(found)) throw new Error(`“${tap.label}” is off`)
  const { realm } = display.machine.handset
  for (const type of ['touchstart', 'touchend', 'tap'])
    send(realm, found, { type, detail: { x: 0, y: 0 } })
  actNatively(display, found)
}
