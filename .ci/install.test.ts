import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { install, isInstalled, isNewEnough } from './install.mjs'

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

describe('Installing', () => {
  const lockOf = (version: string): string =>
    JSON.stringify({ packages: { '': {}, 'node_modules/ladder': { version } } })
  let root: string
  const write = (file: string, text: string): void => writeFileSync(join(root, file), text)

  beforeEach(() => {
    jest.spyOn(console, 'log').mockImplementation(() => undefined)
    root = `${mkdtempSync(join(tmpdir(), 'linxiang-install-'))}/`
    mkdirSync(join(root, 'node_modules'))
    write('package.json', '{"engines":{"node":">=20"}}')
    write('package-lock.json', lockOf('1.0.0'))
    write('node_modules/.package-lock.json', lockOf('1.0.0'))
  })
  afterEach(() => {
    jest.restoreAllMocks()
    rmSync(root, { recursive: true })
  })

  const runs = (): number => {
    const npmCi = jest.fn()
    install(root, npmCi)
    return npmCi.mock.calls.length
  }

  it('is skipped when everything is there', () => expect(runs()).toBe(0))
  it('happens when the lock has changed', () => {
    write('package-lock.json', lockOf('1.0.1'))
    expect(runs()).toBe(1)
  })
  it('happens in a new clone', () => {
    rmSync(join(root, 'node_modules'), { recursive: true })
    expect(runs()).toBe(1)
  })
  it.each(['{"half', '{}'])('happens when what npm noted is %s', (text) => {
    write('node_modules/.package-lock.json', text)
    expect(runs()).toBe(1)
  })
  it.each(['{"half', '{}'])('is refused in one sentence when the lock is %s', (text) => {
    write('package-lock.json', text)
    expect(runs).toThrow('package-lock.json cannot be read: fetch it again from the repository.')
  })
  it('is refused in one sentence on an old Node', () => {
    write('package.json', '{"engines":{"node":">=99"}}')
    expect(runs).toThrow(/^Linxiang needs Node >=99; this is Node /)
  })
})
