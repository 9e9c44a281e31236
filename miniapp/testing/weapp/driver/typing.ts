import type { Display } from './display'
import { findField } from './find'
import { send } from './touch'
import { attribute } from './tree'

/** What WeChat takes where a field says nothing. */
const DEFAULT_LENGTH = 140

/** Types as the keyboard does: what is longer than the field allows is cut off. */
export function typeInto(display: Display, label: string, words: string): void {
  const { realm, overlay } = display.machine.handset
  if (overlay.question()) throw new Error(`“${label}” is covered by a question`)
  const field = findField(display.reach(), label)
  if (!field) throw new Error(`no field is called “${label}”`)
  const { element } = field
  if (element.attributes['disabled'] === true) throw new Error(`“${label}” is off`)
  const most = Number(element.attributes['maxlength'] ?? DEFAULT_LENGTH)
  const value = most < 0 ? words : words.slice(0, most)
  if (attribute(element, 'type') === 'number' && /\D/.test(value))
    throw new Error(`“${label}” brings up a keyboard with digits alone`)
  const tell = (type: string, detail: object) => send(realm, field, { type, detail: { ...detail } })
  tell('focus', { value: attribute(element, 'value'), height: 300 })
  display.keep(label, value)
  tell('input', { value, cursor: value.length, keyCode: 0 })
  tell('change', { value })
  tell('blur', { value, cursor: value.length })
}

/** The keyboard's own key, such as 搜索 or 完成. */
export function confirm(display: Display, label: string): void {
  const field = findField(display.reach(), label)
  if (!field) throw new Error(`no field is called “${label}”`)
  const value = attribute(field.element, 'value')
  send(display.machine.handset.realm, field, { type: 'confirm', detail: { value } })
}
