import { describe, expect, it } from '@jest/globals'
import { watchFaults } from '../watch/faults'
import { openRealm } from './realm'

const soon = () => new Promise((resolve) => setTimeout(resolve, 30))

async function faultsOf(source: string): Promise<readonly string[]> {
  const faults = watchFaults('Wang')
  const realm = openRealm(faults)
  realm.guard('app.js', () => realm.load(source, 'app.js', [])())
  await soon()
  realm.close()
  return faults.all.map(({ what }) => what)
}

describe('The world of a mini-program', () => {
  it('notes an error on the console, with what was said', async () =>
    expect(await faultsOf('console.error("bad", 3)')).toEqual(['bad 3']))
  it('notes what is thrown at once, and what is thrown later', async () => {
    expect(await faultsOf('throw new Error("now")')).toEqual([
      expect.stringContaining('app.js: Error: now'),
    ])
    expect(await faultsOf('setTimeout(() => { throw new Error("later") }, 1)')).toEqual([
      expect.stringContaining('setTimeout: Error: later'),
    ])
  })
  it('notes a promise that fails unheard, also behind another', async () => {
    expect(await faultsOf('Promise.reject(new Error("unheard"))')).toEqual([
      expect.stringContaining('unheard'),
    ])
    expect(
      await faultsOf('new Promise((done) => done(Promise.reject(new Error("x")))).then(() => 1)'),
    ).toEqual([expect.stringContaining('x')])
  })
  it('leaves alone a promise that somebody hears', async () =>
    expect(
      await faultsOf(
        'Promise.all([Promise.reject(new Error("x"))]).catch(() => 1); Promise.reject(2).then(() => 1).catch(() => 2)',
      ),
    ).toEqual([]))
  it('has neither window, nor eval, nor Intl', async () => {
    expect(
      await faultsOf('if (typeof window + typeof fetch !== "undefinedundefined") throw 1'),
    ).toEqual([])
    expect(await faultsOf('new Function("return 1")')).toEqual([
      expect.stringContaining('Code generation from strings disallowed'),
    ])
    expect(await faultsOf('Intl.NumberFormat()')).toEqual([
      expect.stringContaining('Intl is not defined'),
    ])
  })
})
