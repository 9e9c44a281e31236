import { describe, expect, it } from '@jest/globals'
import { isInstalled, isNewEnough } from './install.mjs'

describe('The Node version', () => {
  it.each([
    ['20.19.0', '>=20.19', true],
    ['20.20.2', '>=20.19', true],
    ['22.0.0', '>=20.19', true],
    ['20.18.9', '>=20.19', false],
    ['18.20.0', '>=20.19', false],
    ['20.19.3', '>=20.19.4', false],
  ])('%s for %s: %s', (actual, range, enough) => expect(isNewEnough(actual, range)).toBe(enough))
})

describe('What is installed', () => {
  const ladder = { version: '1.0.0', integrity: 'sha512-a' }
  const lock = { packages: { '': {}, shared: {}, 'node_modules/ladder': ladder } }
  const installed = (packages: Record<string, object>): boolean => isInstalled(lock, { packages })

  it('fits when every package of the lock is there', () =>
    expect(installed({ 'node_modules/ladder': ladder })).toBe(true))
  it('does not fit without one of them', () => expect(installed({})).toBe(false))
  it('does not fit with another version', () =>
    expect(installed({ 'node_modules/ladder': { ...ladder, version: '1.0.1' } })).toBe(false))
  it('does not fit with other contents', () =>
    expect(installed({ 'node_modules/ladder': { ...ladder, integrity: 'sha512-b' } })).toBe(false))
  it('fits without a package for another system', () =>
    expect(
      isInstalled(
        { packages: { 'node_modules/ladder': { ...ladder, optional: true } } },
        { packages: {} },
      ),
    ).toBe(true))
})
