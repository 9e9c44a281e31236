import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listCompounds } from '../../shared/contract/place'
import { login, showMe } from '../../shared/contract/resident'
import {
  below,
  endAll,
  type Env,
  hasEngine,
  interrupt,
  start,
  type Started,
  threePorts,
  until,
  untilSaid,
} from '../testing/started'
import { Person } from '../testing/town'
import { DEMO_DISTRICT } from './demo/places'
import { listenOn } from './host'
import { readProjectPlan, ROOT } from './serverless'

const MINUTE = 60_000
let port: number
const home = mkdtempSync(join(tmpdir(), 'linxiang-start-'))
const folderCalled = (name: string) => join(home, name)

/** The bundles that a start with SKIP_BUILD loads. */
function build(): void {
  const files = readProjectPlan().functions.map(({ handler }) => `${handler.split('.')[0]}.js`)
  if (files.every((file) => existsSync(join(ROOT, file)))) return
  execFileSync(process.execPath, ['--import', 'tsx', '.ci/build.ts'], { cwd: ROOT })
}

const CLEAN = { code: 0, err: '', hadEngine: true, left: [] }

beforeAll(async () => {
  build()
  port = await threePorts()
}, 2 * MINUTE)
afterAll(() => {
  endAll()
  rmSync(home, { recursive: true, force: true })
})

const refused = async (env: Env) => {
  const { code, err } = await start({
    PORT: String(port),
    DATA_DIR: folderCalled('refused'),
    ...env,
  }).ended
  return { code, err }
}
const saying = (sentence: string) => ({ code: 1, err: `${sentence}\n` })
const ENGINE_IS_MISSING =
  'The DynamoDB engine did not start: run "npm ci" again, or set DYNOXIDE_BIN or DDB_ENDPOINT.'
/** As if npm had left the optional package out. */
const HIDING_THE_PACKAGE = `
  const Module = require('node:module')
  const resolve = Module._resolveFilename
  Module._resolveFilename = function (name, ...rest) {
    if (name.startsWith('@dynoxide/')) throw new Error('Cannot find module ' + name)
    return resolve.call(this, name, ...rest)
  }`

describe('A start that cannot be says why in one sentence', () => {
  it.each(['abc', '80', '65001', '3000.5', '-1'])(
    'when PORT is %s',
    async (text) =>
      expect(await refused({ PORT: text })).toEqual(
        saying(`PORT is "${text}", but must be a number from 1024 to 65000.`),
      ),
    MINUTE,
  )

  it.each([
    ['the one that is opened', 0],
    ['that of WeChat', 1],
    ['that of the engine', 2],
  ])(
    'when a port is taken: %s',
    async (_, offset) => {
      const other: Server = createServer((_request, response) => response.end('hello'))
      await listenOn(other, port + offset)
      const folder = folderCalled(`taken${offset}`)
      const answer = await refused({ DATA_DIR: folder })
      await new Promise((resolve) => other.close(resolve))
      expect(answer).toEqual(
        saying(
          `Port ${port + offset} is taken: stop what uses it, or start with PORT=4000 npm start.`,
        ),
      )
      // What runs there may be a first start, with its files in the same folder.
      expect(existsSync(join(folder, 'secrets.json'))).toBe(false)
    },
    MINUTE,
  )

  it.each([
    [
      'is not where it is said to be',
      '/nowhere/dynoxide',
      'DYNOXIDE_BIN names no file: /nowhere/dynoxide',
    ],
    ['is another program', process.execPath, ENGINE_IS_MISSING],
    ['is no program', join(ROOT, 'README.md'), ENGINE_IS_MISSING],
  ])(
    'when the engine %s',
    async (_, file, sentence) =>
      expect(await refused({ DYNOXIDE_BIN: file })).toEqual(saying(sentence)),
    MINUTE,
  )

  it(
    'when there is no engine: neither its package nor npx',
    async () => {
      const empty = folderCalled('empty')
      mkdirSync(empty)
      const hiding = join(home, 'hiding.cjs')
      writeFileSync(hiding, HIDING_THE_PACKAGE)
      const answer = await refused({
        ...{ PATH: empty, DYNOXIDE_BIN: '', NODE_OPTIONS: `--require ${hiding}` },
      })
      expect(answer).toEqual(saying(ENGINE_IS_MISSING))
    },
    MINUTE,
  )

  it(
    'when nothing answers at DDB_ENDPOINT',
    async () => {
      const { code, err } = await refused({ DDB_ENDPOINT: `http://127.0.0.1:${port + 2}` })
      expect(code).toBe(1)
      expect(err).toMatch(
        /^The engine at http:\/\/127\.0\.0\.1:\d+ did not make the table: .*ECONNREFUSED.*\n$/,
      )
    },
    MINUTE,
  )

  it(
    'when DATA_DIR is a file',
    async () => {
      const file = folderCalled('file')
      writeFileSync(file, '')
      expect(await refused({ DATA_DIR: file })).toEqual(
        saying(`DATA_DIR names no folder that can be written: ${file}`),
      )
    },
    MINUTE,
  )

  it(
    'when DATA_DIR is where nobody can make a folder',
    async () => {
      expect(await refused({ DATA_DIR: '/proc/linxiang' })).toEqual(
        saying('DATA_DIR names no folder that can be written: /proc/linxiang'),
      )
    },
    MINUTE,
  )

  it.each(['secrets.json', 'wechat.json', 'stream-checkpoint.json', 'table.sqlite'])(
    'when what was kept is damaged: %s',
    async (name) => {
      const folder = folderCalled(`damaged-${name}`)
      mkdirSync(folder)
      writeFileSync(join(folder, name), '{"half')
      expect(await refused({ DATA_DIR: folder })).toEqual(
        saying(
          `${join(folder, name)} is damaged: remove ${folder}, and the next start makes it anew.`,
        ),
      )
    },
    MINUTE,
  )
})

/** Stands in for npm and npx: builds for ever, in a process of its own. */
function slowBuilders(): string {
  const folder = folderCalled('builders')
  mkdirSync(folder, { recursive: true })
  for (const name of ['npm', 'npx'])
    writeFileSync(join(folder, name), '#!/bin/sh\n/bin/sleep 61 &\nwait\n', { mode: 0o755 })
  return folder
}
const buildsUnder = ({ pid }: Started): number =>
  below(pid).filter(({ args }) => args.endsWith('sleep 61')).length

describe('Ctrl-C', () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    'ends what is being built, also when %s is told to the start alone',
    async (signal) => {
      const changed = { SKIP_BUILD: '0', API_BASE: 'https://changed.example' }
      const started = start({ ...changed, PATH: slowBuilders(), PORT: String(port) })
      await until(() => buildsUnder(started) === 3, started.said)
      expect(await interrupt(started, signal)).toEqual({ ...CLEAN, hadEngine: false })
    },
    MINUTE,
  )

  it(
    'ends it as soon as there is an engine, and leaves none',
    async () => {
      const started = start({ PORT: String(port), DATA_DIR: folderCalled('early') })
      await until(() => hasEngine(started), started.said)
      // It has just been seen: a busy machine may be between two of its steps now.
      expect(await interrupt(started)).toMatchObject({ code: 0, err: '', left: [] })
    },
    MINUTE,
  )
})

/** What a neighbour of yesterday finds today. */
async function visit(token: string | undefined) {
  const visitor = new Person({ origin: `http://127.0.0.1:${port}`, name: 'neighbour1', token })
  const { compounds } = await visitor.gets(listCompounds, { districtId: DEMO_DISTRICT })
  return { visitor, compounds }
}

async function logIn(): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port + 1}/simulator/login-code`, {
    method: 'POST',
    body: JSON.stringify({ person: 'neighbour1' }),
  })
  const { code } = (await response.json()) as { code: string }
  const { visitor } = await visit(undefined)
  return (await visitor.gets(login, { code, districtId: DEMO_DISTRICT })).token
}

const readIfThere = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')

describe('One folder, three starts', () => {
  const folder = folderCalled('kept')
  const begin = () => start({ PORT: String(port), DATA_DIR: folder })

  it(
    'finds yesterday’s neighbours, sessions and compounds, and makes none again',
    async () => {
      const broken = begin()
      await untilSaid(broken, 'developer tools')
      await until(
        () => readIfThere(join(folder, 'wechat.json')).includes('neighbour60'),
        broken.said,
      )
      // By now they are asking to join.
      await wait(1000)
      expect(await interrupt(broken)).toEqual(CLEAN)

      // What was broken off while its neighbours were joining is made anew, not twice.
      const first = begin()
      await untilSaid(first, 'Ctrl-C stops everything')
      expect(first.said()).toMatch(
        /demo +56 neighbours, 120 things, 8 who help, 13 classes, 1 asked about, 1 group, 24 bookings/,
      )
      const token = await logIn()
      const { visitor, compounds } = await visit(token)
      const me = await visitor.gets(showMe, {})
      expect(await interrupt(first)).toEqual(CLEAN)

      const second = begin()
      await untilSaid(second, 'Ctrl-C stops everything')
      expect(second.said()).not.toMatch(/demo +\d/)
      const today = await visit(token)
      expect(today.compounds).toEqual(compounds)
      expect(compounds).toHaveLength(3)
      expect(await today.visitor.gets(showMe, {})).toEqual(me)
      expect(me.memberships).toMatchObject([{ compoundName: '九鼎小区', status: 'approved' }])
      expect(await interrupt(second)).toEqual(CLEAN)
    },
    5 * MINUTE,
  )
})
