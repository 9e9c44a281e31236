import { describe, expect, it } from '@jest/globals'
import { Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import config from '../../eslint.config.mjs'

// Without type information a text can be judged under any name, whether or not the file is there.
const untyped = {
  ...tseslint.configs.disableTypeChecked,
  files: ['**/*.{ts,tsx}'],
  languageOptions: { parserOptions: { projectService: false, program: null } },
} as Linter.Config
const linter = new Linter({ configType: 'flat' })

const problemsIn = (source: string, file: string): readonly (string | null)[] =>
  linter
    .verify(source, [...(config as Linter.Config[]), untyped], file)
    .map(({ ruleId, message }) => ruleId ?? message)

const SYNTAX = 'no-restricted-syntax'
const RULES = 'functions/booking/rules.ts'
const ACTIONS = 'functions/booking/actions.ts'
const TEST = 'functions/booking/race.test.ts'
const PAGE = 'miniapp/src/pages/home/index.tsx'
const TEXT = 'shared/text/zhCN/booking.ts'

describe('What is refused', () => {
  it.each([
    ['a boolean parameter', ACTIONS, SYNTAX, 'export const f = (isFull: boolean) => isFull'],
    [
      'one that is true unless told',
      ACTIONS,
      SYNTAX,
      'export function f(isFull = true) { return isFull }',
    ],
    ['what older phones lack', PAGE, SYNTAX, 'export const last = (all: string[]) => all.at(-1)'],
    ['a barrel', ACTIONS, SYNTAX, "export * from './rules'"],
    ['a re-export', ACTIONS, SYNTAX, "export { decide } from './rules'"],
    ['zod itself', ACTIONS, SYNTAX, "import * as z from 'zod'; z.string()"],
    ['a named import of zod/mini', ACTIONS, SYNTAX, "import { z } from 'zod/mini'; z.string()"],
    [
      'else after return',
      ACTIONS,
      'no-else-return',
      'export const f = (a: number) => { if (a) { return 1 } else { return 2 } }',
    ],
    [
      'a nested ternary',
      ACTIONS,
      'no-nested-ternary',
      'export const f = (a: number) => a ? 1 : a > 2 ? 2 : 3',
    ],
    [
      'any',
      ACTIONS,
      '@typescript-eslint/no-explicit-any',
      'export const f = (a: any) => String(a)',
    ],
    [
      'four parameters',
      ACTIONS,
      'max-params',
      'export const f = (a: 1, b: 2, c: 3, d: 4) => [a, b, c, d]',
    ],
    ['a long file', ACTIONS, 'max-lines', 'f()\n'.repeat(201)],
    ['a long test', TEST, 'max-lines', 'f()\n'.repeat(301)],
    [
      'a long function',
      ACTIONS,
      'max-lines-per-function',
      `export const f = () => {\n${'g()\n'.repeat(40)}}`,
    ],
    [
      'depth',
      ACTIONS,
      'max-depth',
      'export const f = (a: 1) => { if (a) { if (a) { if (a) { if (a) { f(a) } } } } }',
    ],
    ['complexity', ACTIONS, 'complexity', `export const f = (a: 1) => [${'a ? 1 : 2,'.repeat(8)}]`],
    ['a promise to keep later', ACTIONS, 'no-warning-comments', '// TODO: do it'],
    ['the clock', ACTIONS, SYNTAX, 'export const now = () => Date.now()'],
    ['the clock in a new Date', ACTIONS, SYNTAX, 'export const now = () => new Date()'],
    ['randomness', 'functions/platform/retry.ts', SYNTAX, 'export const r = () => Math.random()'],
    ['random bytes', ACTIONS, SYNTAX, "import { randomBytes } from 'node:crypto'; randomBytes(1)"],
    [
      'random bytes of all of crypto',
      ACTIONS,
      SYNTAX,
      "import * as c from 'node:crypto'; c.randomBytes(1)",
    ],
    ['random bytes of a default', ACTIONS, SYNTAX, "import c from 'crypto'; c.randomBytes(1)"],
    ['crypto loaded later', ACTIONS, SYNTAX, "export const c = () => import('node:crypto')"],
    ['randomness taken out', ACTIONS, SYNTAX, 'export const { random } = Math'],
    ['randomness in brackets', ACTIONS, SYNTAX, "export const r = () => Math['random']()"],
    ['the clock in brackets', ACTIONS, SYNTAX, "export const n = () => Date['now']()"],
    ['the clock taken out', ACTIONS, SYNTAX, 'export const { now } = Date'],
    ['the clock of the process', ACTIONS, SYNTAX, 'export const n = () => process.hrtime.bigint()'],
    ['that clock taken out', ACTIONS, SYNTAX, 'export const { hrtime } = process'],
    ['the clock of everything', ACTIONS, SYNTAX, 'export const n = () => globalThis.Date.now()'],
    ['a timer', 'functions/sweep.ts', SYNTAX, 'setTimeout(f, 1)'],
    ['a timer of everything', 'functions/platform/retry.ts', SYNTAX, 'globalThis.setTimeout(f, 1)'],
    [
      'a deadline',
      'functions/platform/wechatHttp.ts',
      SYNTAX,
      'export const s = AbortSignal.timeout(1)',
    ],
    ['the environment', ACTIONS, SYNTAX, 'export const e = process.env.TABLE_NAME'],
    ['the environment in brackets', ACTIONS, SYNTAX, "export const e = process['env']"],
    ['the environment taken out', ACTIONS, SYNTAX, 'export const { env } = process'],
    ['the process under another name', ACTIONS, SYNTAX, 'export const p = process'],
    ['the environment of everything', ACTIONS, SYNTAX, 'export const e = globalThis.process.env'],
    [
      'the environment in world.ts',
      'functions/platform/world.ts',
      SYNTAX,
      'export const e = process.env',
    ],
    [
      'the clock in config.ts',
      'functions/platform/config.ts',
      SYNTAX,
      'export const e = Date.now()',
    ],
    ['the clock in shared', 'shared/kernel/dates.ts', SYNTAX, 'export const e = Date.now()'],
    ['async rules', RULES, SYNTAX, 'export const f = async () => { await g() }'],
    [
      'a promise in rules',
      RULES,
      SYNTAX,
      'export const f = (): Promise<void> => Promise.resolve()',
    ],
    ['a Date in rules', RULES, SYNTAX, 'export const f = (a: number) => new Date(a)'],
    [
      'process in policy',
      'functions/booking/policy.ts',
      SYNTAX,
      'export const f = () => process.pid',
    ],
    ['a skipped test', TEST, SYNTAX, "it.skip('a', () => {})"],
    ['a focused test', TEST, SYNTAX, "describe.only('a', () => {})"],
    ['a test for later', TEST, SYNTAX, "it.todo('a')"],
    ['a request from a page', PAGE, SYNTAX, "Taro.request({ url: '' })"],
    ['a request in brackets', PAGE, SYNTAX, "Taro['request']({ url: '' })"],
    ['a request taken out', PAGE, SYNTAX, 'export const { request } = Taro'],
    ['Taro under another name', PAGE, SYNTAX, 'export const t = Taro'],
    ['Taro imported under another name', PAGE, SYNTAX, "import T from '@tarojs/taro'; T.request()"],
    ['all of Taro', PAGE, SYNTAX, "import * as T from '@tarojs/taro'; T.request()"],
    ['Chinese in a page', PAGE, SYNTAX, 'export const P = () => <View>借用</View>'],
    ['Chinese in an attribute', PAGE, SYNTAX, 'export const P = () => <View aria-label="借用" />'],
    [
      'a hook under a condition',
      PAGE,
      'react-hooks/rules-of-hooks',
      'export function P({ a }: A) { if (a) { useState(1) } return null }',
    ],
    ['console in a Lambda', ACTIONS, 'no-console', 'console.log(1)'],
    ['English in a sentence', TEXT, 'linxiang/sentences', "export const a = '请 retry 一次'"],
    [
      'a code as a sentence',
      TEXT,
      'linxiang/sentences',
      "export const a = { busy: () => 'booking.busy' }",
    ],
    [
      'English in a template',
      TEXT,
      'linxiang/sentences',
      'export const a = (n: number) => `最多 ${n} items`',
    ],
    [
      'a code that may be read',
      TEXT,
      'linxiang/sentences',
      "export const a = (k?: string) => k ?? 'other'",
    ],
    ['操作失败', TEXT, 'linxiang/sentences', "export const a = '操作失败，请重试。'"],
  ])('%s', (_, file, rule, source) => expect(problemsIn(source, file)).toContain(rule))
})

describe('What passes', () => {
  it.each([
    ['zod/mini', ACTIONS, "import * as z from 'zod/mini'\nz.string()"],
    [
      'a boolean in an object',
      ACTIONS,
      'export const f = ({ isFull }: { isFull: boolean }) => isFull',
    ],
    ['async actions', ACTIONS, 'export const f = async () => { await g() }'],
    ['the clock in world.ts', 'functions/platform/world.ts', 'export const now = () => Date.now()'],
    [
      'the environment in config.ts',
      'functions/platform/config.ts',
      'export const e = process.env',
    ],
    [
      'the environment taken out in config.ts',
      'functions/platform/config.ts',
      'export const { env } = process',
    ],
    [
      'a deadline in world.ts',
      'functions/platform/world.ts',
      'export const s = AbortSignal.timeout(1)',
    ],
    ['what is hashed', ACTIONS, "import { createHash } from 'node:crypto'\ncreateHash('sha256')"],
    ['Taro on a page', PAGE, "import Taro from '@tarojs/taro'\nTaro.getCurrentPages()"],
    [
      'a day from an instant',
      'shared/kernel/dates.ts',
      'export const d = (at: number) => new Date(at)',
    ],
    ['the clock in a test', TEST, 'export const now = () => Date.now()'],
    ['a request from api', 'miniapp/src/api/call.ts', "Taro.request({ url: '' })"],
    ['300 lines of text', TEXT, 'f()\n'.repeat(299)],
    ['a sentence', TEXT, 'export const a = (n: number) => `照片太大了，请选${n}MB以内的。`'],
    [
      'a code that is compared',
      TEXT,
      "export const a = (k: string) => k === 'door' ? '上门' : '楼下'",
    ],
    ['a code that is looked up', TEXT, "export const a = (k?: string) => W[(k ?? 'other') as K]"],
    [
      'a code as a key',
      TEXT,
      "export const a = { 'booking.busy': () => '这会儿人多，请再点一次。' }",
    ],
  ])('%s', (_, file, source) =>
    expect(problemsIn(source, file).filter((rule) => rule !== 'no-undef')).toEqual([]),
  )
})
