import type { Drawn } from '../markup/draw'
import type { Realm } from '../realm/realm'
import type { Standing } from './tree'

type Detail = Readonly<Record<string, unknown>>

const BUBBLING = /^(?:tap|longpress|longtap|touch\w+|transitionend|animation\w+)$/

const camel = (name: string): string => name.replace(/-(\w)/g, (_, c: string) => c.toUpperCase())

const targetOf = ({ attributes }: Drawn) => ({
  id: (attributes['id'] ?? '') as string,
  offsetLeft: 0,
  offsetTop: 0,
  dataset: Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => name.startsWith('data-'))
      .map(([name, value]) => [camel(name.slice('data-'.length)), value]),
  ),
})

const touch = { identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0, force: 1 }

type Sent = { readonly type: string; readonly detail: Detail }

/** The method that an element names for an event, and whether the event ends with it. */
function bindingOf({ attributes }: Drawn, type: string) {
  const caught = attributes[`catch${type}`]
  const method = caught ?? attributes[`bind${type}`] ?? attributes[`bind:${type}`]
  return { method, isCaught: caught !== undefined }
}

/** Sends an event through the elements that bind it, from the inside out; a catch ends it. */
export function send(realm: Realm, { element, around }: Standing, { type, detail }: Sent): void {
  const isBubbling = BUBBLING.test(type)
  const touches = isBubbling ? [touch] : []
  const event = {
    type,
    detail,
    mark: {},
    touches,
    changedTouches: touches,
    timeStamp: performance.now(),
  }
  for (const current of isBubbling ? [element, ...around] : [element]) {
    const { method, isCaught } = bindingOf(current, type)
    const targets = { target: targetOf(element), currentTarget: targetOf(current) }
    if (typeof method === 'string')
      current.owner.handler(method)?.(realm.copy({ ...event, ...targets }))
    if (isCaught) return
  }
}
