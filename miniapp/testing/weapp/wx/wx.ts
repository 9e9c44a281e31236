import { calls } from './calls'
import { canvas } from './canvas'
import { device } from './device'
import { dialogs } from './dialogs'
import type { Handset } from './handset'
import { identity } from './identity'
import { media } from './media'
import { navigation } from './navigation'
import { openPrivacy } from './privacy'
import { selector } from './selector'
import { storage } from './storage'
import { type Frame, surface } from './surface'

/** What Taro looks for and is right to find absent. */
const ABSENT: readonly string[] = ['webpackJsonp', 'cloud', 'toJSON', 'then']

/** `wx` as the program sees it: these calls and no others. Asking for another one is a fault. */
export function makeWx(handset: Handset, frameOfTop: () => Frame): object {
  const privacy = openPrivacy(handset)
  const apis: Record<string, unknown> = {
    ...handset.signals.apis,
    ...privacy.apis,
    ...identity(handset),
    ...device(handset),
    ...dialogs(handset),
    ...media(handset, privacy.agree),
    ...navigation(handset),
    ...calls(handset),
    ...canvas(handset),
    ...selector(handset),
    ...storage(handset),
    ...surface(handset, frameOfTop),
    env: { USER_DATA_PATH: 'wxfile://usr' },
  }
  apis['canIUse'] = (schema: string): boolean => (schema.split('.', 1)[0] ?? '') in apis
  return new Proxy(apis, {
    get: (target, name, receiver) => {
      if (typeof name === 'string' && !(name in target) && !ABSENT.includes(name))
        handset.faults.note('wx', `wx.${name} is not known here`)
      return Reflect.get(target, name, receiver) as unknown
    },
  })
}
