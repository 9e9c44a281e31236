import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startEngine } from './engine'

const isRunning = (pid: number | undefined): boolean => existsSync(`/proc/${pid}`)
const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
const isAnswering = (endpoint: string) =>
  fetch(endpoint).then(
    () => true,
    () => false,
  )

describe('The engine', () => {
  it('answers once it has started, and is gone once it has stopped', async () => {
    const { endpoint, pid, stop } = await startEngine()
    expect([await isAnswering(endpoint), isRunning(pid)]).toEqual([true, true])
    await stop()
    expect([await isAnswering(endpoint), isRunning(pid)]).toEqual([false, false])
  })

  it('leaves no timer behind that would keep the process from ending', async () => {
    const before = timers()
    const { stop } = await startEngine()
    await stop()
    expect(timers()).toBeLessThanOrEqual(before)
  })

  it('may be stopped twice', async () => {
    const { stop } = await startEngine()
    await stop()
    await expect(stop()).resolves.toBeUndefined()
  })

  it('is neither started nor stopped when somebody else runs it', async () => {
    const other = await startEngine()
    const given = await startEngine({ given: other.endpoint })
    expect(given).toMatchObject({ endpoint: other.endpoint, pid: undefined })
    await given.stop()
    expect(await isAnswering(other.endpoint)).toBe(true)
    await other.stop()
  })
})

describe('An engine that is looked for', () => {
  const { DYNOXIDE_BIN: chosen, PATH: path } = process.env
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-engine-'))
  beforeEach(() => {
    delete process.env['DYNOXIDE_BIN']
  })
  afterEach(() => {
    if (chosen === undefined) delete process.env['DYNOXIDE_BIN']
    else process.env['DYNOXIDE_BIN'] = chosen
    process.env['PATH'] = path
    rmSync(folder, { recursive: true, force: true })
  })

  it('is said not to be where it was chosen to be', async () => {
    process.env['DYNOXIDE_BIN'] = join(folder, 'dynoxide')
    await expect(startEngine()).rejects.toMatchObject({
      name: 'Mishap',
      message: `DYNOXIDE_BIN names no file: ${join(folder, 'dynoxide')}`,
    })
  })

  it('is that of the package where nothing is chosen and nothing on PATH', async () => {
    process.env['DYNOXIDE_BIN'] = ''
    process.env['PATH'] = folder
    const { endpoint, stop } = await startEngine()
    expect(await isAnswering(endpoint)).toBe(true)
    await stop()
  })

  it.each([
    ['a program that ends at once', '/bin/true'],
    ['no program', __filename],
  ])('is said not to have started when it is %s', async (_, file) => {
    process.env['DYNOXIDE_BIN'] = file
    await expect(startEngine()).rejects.toMatchObject({
      name: 'Mishap',
      message: expect.stringMatching(
        /^The DynamoDB engine did not start\b.*"npm ci".*DYNOXIDE_BIN or DDB_ENDPOINT\.$/,
      ),
    })
  })
})
