import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { postFields, signPolicy } from '../../platform/s3sign'
import { listenOn } from '../host'
import { shelfIn } from './shelf'
import { objectStore } from './store'

const MINUTE = 60_000
const MB = 1024 * 1024
const credentials = { accessKeyId: 'local', secretAccessKey: 'local', sessionToken: undefined }
const signing = { credentials, region: 'cn-north-1' }
const folder = mkdtempSync(join(tmpdir(), 'linxiang-upload-'))
const shelf = shelfIn(folder)
let server: Server
let origin: string

beforeAll(async () => {
  server = createServer(
    objectStore({ ...credentials, region: 'cn-north-1', folder, bucket: 'photos' }),
  )
  origin = `http://127.0.0.1:${await listenOn(server, 0)}/objects`
})

afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
})

type Fields = Record<string, string>

const PHOTO = { bucket: 'photos', key: 'uploads/pho_1', contentType: 'image/jpeg', maxBytes: 100 }
/** The form of a photo of at most 100 bytes, good for a minute. */
const form = ({ from = Date.now(), ...change }: Partial<typeof PHOTO> & { from?: number } = {}) =>
  postFields({ ...PHOTO, ...change, expiresAt: from + MINUTE }, { ...signing, now: from })

type Policy = { expiration: string; conditions: unknown[] }
const decoded = (fields: Fields) =>
  JSON.parse(Buffer.from(fields['policy'] ?? '', 'base64').toString()) as Policy
const encoded = (policy: unknown) => Buffer.from(JSON.stringify(policy)).toString('base64')

/** The form with another policy under a signature that is good. */
function signedAnew(fields: Fields, change: (policy: Policy) => unknown): Fields {
  const policy = encoded(change(decoded(fields)))
  const day = fields['x-amz-date']?.slice(0, 8) ?? ''
  return { ...fields, policy, 'x-amz-signature': signPolicy(policy, day, signing) }
}

type Sent = { readonly bytes?: number; readonly bucket?: string; readonly after?: Fields }

function formData(fields: Fields, { bytes = 100, after = {} }: Sent): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  if (bytes >= 0) data.append('file', new Blob([new Uint8Array(bytes)]), 'photo.jpg')
  for (const [name, value] of Object.entries(after)) data.append(name, value)
  return data
}

async function send(fields: Fields, sent: Sent = {}) {
  const body = formData(fields, sent)
  const response = await fetch(`${origin}/${sent.bucket ?? 'photos'}`, { method: 'POST', body })
  const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]
  return code === undefined ? response.status : `${response.status} ${code}`
}

describe('The object store', () => {
  it('(2.1) takes what a form promises, and keeps it with its type', async () => {
    expect(await send(form({ key: 'uploads/pho_taken' }))).toBe(204)
    expect(await shelf.get('uploads/pho_taken')).toEqual({
      bytes: Buffer.alloc(100),
      contentType: 'image/jpeg',
    })
  })

  it('does not read what stands behind the file', async () =>
    expect(await send(form({ key: 'uploads/pho_after' }), { after: { key: 'elsewhere' } })).toBe(
      204,
    ))

  it('takes a key that begins as the policy wants it, where it wants no more', async () => {
    const open = signedAnew(form(), ({ conditions, ...rest }) => ({
      ...rest,
      conditions: [
        ...conditions.filter((one) => !('key' in Object(one))),
        ['starts-with', '$key', 'uploads/'],
      ],
    }))
    expect(await send({ ...open, key: 'uploads/pho_any' })).toBe(204)
    expect(await send({ ...open, key: 'private/pho_any' })).toBe('403 AccessDenied')
  })
})

describe('The object store takes nothing', () => {
  const refusals: readonly (readonly [string, () => Fields, string, Sent?])[] = [
    [
      'when the form has expired',
      () => form({ from: Date.now() - MINUTE - 1 }),
      '403 AccessDenied',
    ],
    ['under another key', () => ({ ...form(), key: 'uploads/pho_2' }), '403 AccessDenied'],
    ['of another type', () => ({ ...form(), 'Content-Type': 'text/html' }), '403 AccessDenied'],
    ['that is too large', form, '400 EntityTooLarge', { bytes: 101 }],
    ['that is far too large', form, '400 EntityTooLarge', { bytes: 20 * MB }],
    ['that is empty', form, '400 EntityTooSmall', { bytes: 0 }],
    ['for another bucket', () => form({ bucket: 'other' }), '403 AccessDenied'],
    ['in a bucket that is not there', form, '404 NoSuchBucket', { bucket: 'other' }],
    ['without a file', form, '400 MalformedPOSTRequest', { bytes: -1 }],
    [
      'with a field that no condition names',
      () => ({ ...form(), acl: 'public-read' }),
      '403 AccessDenied',
    ],
    [
      'without a field that a condition names',
      () => {
        const { 'Content-Type': _, ...fields } = form()
        return fields
      },
      '403 AccessDenied',
    ],
    [
      'with a changed signature',
      () => {
        const fields = form()
        const signature = fields['x-amz-signature'] ?? ''
        const last = signature.endsWith('0') ? '1' : '0'
        return { ...fields, 'x-amz-signature': signature.slice(0, -1) + last }
      },
      '403 SignatureDoesNotMatch',
    ],
    [
      'with a policy that was widened afterwards',
      () => {
        const fields = form()
        const { expiration, conditions } = decoded(fields)
        const wider = [...conditions.slice(0, -1), ['content-length-range', 1, 10 * MB]]
        return { ...fields, policy: encoded({ expiration, conditions: wider }) }
      },
      '403 SignatureDoesNotMatch',
    ],
    [
      'with a policy that was prolonged afterwards',
      () => {
        const fields = form({ from: Date.now() - 2 * MINUTE })
        const expiration = new Date(Date.now() + MINUTE).toISOString()
        return { ...fields, policy: encoded({ ...decoded(fields), expiration }) }
      },
      '403 SignatureDoesNotMatch',
    ],
    [
      'signed with the key of another day',
      () => {
        const fields = form()
        const policy = fields['policy'] ?? ''
        return { ...fields, 'x-amz-signature': signPolicy(policy, '20200101', signing) }
      },
      '403 SignatureDoesNotMatch',
    ],
    [
      "signed with somebody else's secret",
      () => {
        const fields = form()
        const stranger = { ...credentials, secretAccessKey: 'guessed' }
        const day = fields['x-amz-date']?.slice(0, 8) ?? ''
        const signature = signPolicy(fields['policy'] ?? '', day, {
          ...signing,
          credentials: stranger,
        })
        return { ...fields, 'x-amz-signature': signature }
      },
      '403 SignatureDoesNotMatch',
    ],
    [
      'without a policy',
      () => {
        const { policy: _, ...fields } = form()
        return fields
      },
      '403 AccessDenied',
    ],
    ['with a policy that cannot be read', () => ({ ...form(), policy: 'e30' }), '403 AccessDenied'],
    [
      'under a condition that it does not know',
      () =>
        signedAnew(form(), ({ conditions, ...rest }) => ({
          ...rest,
          conditions: [...conditions, ['ends-with', '$key', '1']],
        })),
      '403 AccessDenied',
    ],
    ['outside its folder', () => form({ key: '../pho_1' }), '403 AccessDenied'],
  ]

  it.each(refusals)('(2.1) %s', async (_, ...[fields, refusal, sent]) => {
    const before = await shelf.list('')
    expect(await send(fields(), sent)).toBe(refusal)
    expect(await shelf.list('')).toEqual(before)
  })

  it('when it is no form', async () => {
    const response = await fetch(`${origin}/photos`, { method: 'POST', body: 'file' })
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('<Code>MalformedPOSTRequest</Code>'),
    ])
  })
})
