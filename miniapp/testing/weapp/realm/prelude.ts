/**
 * Runs first in a phone's realm. Its promises tell of rejections that nobody handles, as WeChat's
 * onUnhandledRejection does; without Intl, which many Android phones lack.
 */
export const PRELUDE = `(function (note) {
  'use strict'
  const Native = Promise
  const handled = new WeakSet()
  const silent = () => undefined
  class Watched extends Native {
    constructor(executor) {
      let isRejected = false
      super((resolve, reject) => executor(resolve, reject))
      Native.prototype.then.call(this, undefined, () => undefined)
      nativeCatch(this, (reason) => {
        if (!isRejected) { isRejected = true; note(() => handled.has(this), reason) }
      })
    }
    then(fulfilled, rejected) {
      handled.add(this)
      return super.then(fulfilled, rejected)
    }
  }
  function nativeCatch(promise, seen) {
    const plain = new Native((resolve) => resolve())
    return plain.then(() => Reflect.apply(Native.prototype.then, wrap(promise), [silent, seen]))
  }
  function wrap(promise) { return promise }
  delete globalThis.Intl
  globalThis.Promise = Watched
})`
