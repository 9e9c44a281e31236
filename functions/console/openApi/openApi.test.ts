import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as z from 'zod/mini'
import { ROUTES } from '../../../shared/contract/routes'
import { OPEN_API_PAGE as W } from '../../../shared/text/zhCN/consoleOutside'
import { type Computer, computerAt } from '../../testing/computer'
import { startTown, type Town } from '../../testing/town'
import { answerOf, bodyOf, type Operation, operations } from './document'
import { exampleOf } from './example'

let town: Town
let stranger: Computer
let folder: string

beforeAll(async () => {
  town = await startTown()
  stranger = computerAt(town.origin)
  folder = mkdtempSync(join(tmpdir(), 'openapi-'))
}, 60_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await town.stop()
})

const VALIDATOR = require.resolve('@seriousme/openapi-schema-validator/bin/validate-api-cli.js')

/** What a validator that is not ours says of a document; it ends with an error where it finds one. */
function judged(text: string): boolean {
  const file = join(folder, 'openapi.json')
  writeFileSync(file, text)
  try {
    execFileSync(process.execPath, [VALIDATOR, file], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

const ask = (headers: Readonly<Record<string, string>> = {}) =>
  stranger.tries('GET', '/openapi.json', { headers })

describe('The document for other programs', () => {
  it('(10.4) is one that a validator of somebody else takes, as it comes over the line', async () => {
    const text = await (await ask()).text()
    expect(judged(text)).toBe(true)
    expect(Object.keys((JSON.parse(text) as { paths: object }).paths).length).toBeGreaterThan(100)
  })

  it('(10.4) is seen by that validator where it is broken', async () => {
    const document = JSON.parse(await (await ask()).text()) as { paths: object }
    expect(judged(JSON.stringify({ ...document, openapi: undefined }))).toBe(false)
    const unanswered = { '/broken': { get: { responses: [] } } }
    expect(judged(JSON.stringify({ ...document, paths: unanswered }))).toBe(false)
  })

  it('(10.4) may be kept for an hour, is not sent again to whoever has it, and is open to any origin', async () => {
    const first = await ask()
    const tag = String(first.headers.get('etag'))
    expect(first.headers.get('cache-control')).toBe('public, max-age=3600')
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    const second = await ask({ 'if-none-match': tag })
    expect([second.status, await second.text()]).toEqual([304, ''])
    expect((await ask({ 'if-none-match': '"older"' })).status).toBe(200)
  })

  it('(10.4) is packed for whoever takes it packed', async () => {
    const packed = await ask({ 'accept-encoding': 'gzip' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    const plain = await ask({ 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(await packed.text())
  })
})

/** What an example says, as the contract reads it. */
function inputOf(operation: Operation): unknown {
  const needed = operation.parameters.filter((one) => one.required && one.in !== 'header')
  const body = bodyOf(operation)
  const outside = needed.map((one) => [one.name, exampleOf(one.schema, one.name)] as const)
  return Object.assign(Object.fromEntries(outside), body && exampleOf(body))
}

/** What the contract has against the examples of an operation. */
function problemsOf(operation: Operation): readonly unknown[] {
  const endpoint = ROUTES.find(({ name }) => name === operation.operationId)
  if (!endpoint) return ['It is not in the contract.']
  const { schema } = answerOf(operation)
  const sent = z.safeParse(endpoint.input, inputOf(operation))
  const answered = schema && z.safeParse(endpoint.output, exampleOf(schema))
  return [sent, answered].flatMap((one) => one?.error?.issues ?? [])
}

describe('The pages for those who write other programs', () => {
  it('(10.4) name every operation, and lead to a page for each', async () => {
    const { text, html } = await stranger.opens('/openapi')
    expect(text).toContain(W.found(ROUTES.length))
    for (const { name } of ROUTES) expect(html).toContain(`href="/openapi/${name}"`)
    expect(html).toContain('href="#listings"')
    expect(html).toContain('id="listings"')
  })

  it('(10.4) find by a word of the address or the name, whatever its case', async () => {
    const { text } = await stranger.opens('/openapi?words=SHOWlisting')
    expect(text).toContain('showListing')
    expect(text).not.toContain('bookListing')
    expect((await stranger.opens('/openapi?words=%3Cscript%3E')).html).not.toContain('<script>')
    expect((await stranger.opens('/openapi?words=nothing-of-it')).text).toContain(W.none)
  })

  it('(10.4) say of an operation what it takes and answers, with an example', async () => {
    const { text, status } = await stranger.opens('/openapi/bookListing')
    expect(status).toBe(200)
    for (const word of ['POST /v1/listings/lst_', 'Idempotency-Key', 'booking.overlap'])
      expect(text).toContain(word)
    expect((await stranger.opens('/openapi/nothingOfIt')).status).toBe(404)
  })

  it('(10.4) show examples that the contract itself takes, of every operation', () => {
    const failing = operations().flatMap((operation) =>
      problemsOf(operation).map((issue) => [operation.operationId, issue]),
    )
    expect(failing).toEqual([])
  })
})
