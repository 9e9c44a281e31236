/**
 * Runs first in a phone's realm and answers its Promise. Rejections that nobody handles are told, as WeChat's
 * onUnhandledRejection does. What the oldest engines under WeChat (iOS 14, XWeb 86) lack is taken away.
 */
export const PRELUDE = `(function (tell) {
  'use strict'
  const Native = Promise
  const nativeThen = Native.prototype.then
  const handled = new WeakSet()
  const silent = () => undefined
  const isThenable = (value) => value !== null && typeof value === 'object' && typeof value.then === 'function'
  class Watched extends Native {
    constructor(executor) {
      let self
      super((resolve, reject) => {
        const refuse = (reason) => {
          reject(reason)
          Native.resolve().then(() => {
            Reflect.apply(nativeThen, self, [undefined, silent])
            tell(() => handled.has(self), reason)
          })
        }
        const fulfil = (value) => (isThenable(value) && value !== self ? value.then(fulfil, refuse) : resolve(value))
        try { executor(fulfil, refuse) } catch (error) { refuse(error) }
      })
      self = this
    }
    then(fulfilled, rejected) {
      handled.add(this)
      return super.then(fulfilled, rejected)
    }
  }
  for (const [owner, names] of [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Native, ['withResolvers', 'try']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
    [globalThis, ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Iterator', 'escape', 'unescape']],
  ]) for (const name of names) delete owner[name]
  globalThis.Promise = Watched
  return Watched
})`
