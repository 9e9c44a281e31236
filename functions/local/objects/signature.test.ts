import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { presignedGet } from '../../platform/s3sign'
import { listenOn } from '../host'
import { sha256, sign } from './signature'
import { objectStore } from './store'

const MINUTE = 60_000
const DAY_SECONDS = 86_400
const region = 'cn-north-1'
const credentials = { accessKeyId: 'local', secretAccessKey: 'local', sessionToken: undefined }
const folder = mkdtempSync(join(tmpdir(), 'linxiang-signature-'))
const PHOTO = { Bucket: 'photos', Key: 'private/pho_1/small' }
let server: Server
let endpoint: string
const clients: S3Client[] = []

/** AWS's own client: what it signs, S3 takes. */
function clientWith(change: Partial<S3ClientConfig> = {}): S3Client {
  const client = new S3Client({
    ...{ region, endpoint, forcePathStyle: true, maxAttempts: 1 },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    ...change,
  })
  clients.push(client)
  return client
}

beforeAll(async () => {
  server = createServer(objectStore({ ...credentials, region, folder, bucket: 'photos' }))
  endpoint = `http://127.0.0.1:${await listenOn(server, 0)}/objects`
  await clientWith().send(
    new PutObjectCommand({ ...PHOTO, Body: 'a photo', ContentType: 'image/webp' }),
  )
})

afterAll(() => {
  for (const client of clients) client.destroy()
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
})

const read = async (key: string, client = clientWith()) => {
  const found = await client.send(new GetObjectCommand({ ...PHOTO, Key: key }))
  return `${found.ContentType}: ${await found.Body?.transformToString()}`
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (fault: { name: string; $metadata: { httpStatusCode?: number } }) =>
      `${fault.$metadata.httpStatusCode} ${fault.name}`,
  )

describe("The object store, asked by AWS's client", () => {
  it('gives what was put, with its type', async () =>
    expect(await read(PHOTO.Key)).toBe('image/webp: a photo'))

  it('copies, lists and removes', async () => {
    const client = clientWith()
    const copy = { ...PHOTO, Key: 'public/pho_1/small' }
    await client.send(new CopyObjectCommand({ ...copy, CopySource: `photos/${PHOTO.Key}` }))
    expect(await read(copy.Key)).toBe('image/webp: a photo')
    const listed = async () =>
      (await client.send(new ListObjectsV2Command({ Bucket: 'photos' }))).Contents ?? []
    expect((await listed()).map(({ Key }) => Key)).toEqual([PHOTO.Key, copy.Key])
    await client.send(new DeleteObjectCommand(copy))
    expect((await listed()).map(({ Key }) => Key)).toEqual([PHOTO.Key])
  })

  it('says what is not there', async () => {
    expect(await refusal(read('private/pho_2/small'))).toBe('404 NoSuchKey')
    const nothing = new CopyObjectCommand({ ...PHOTO, CopySource: 'photos/private/pho_2/small' })
    expect(await refusal(clientWith().send(nothing))).toBe('404 NoSuchKey')
    const elsewhere = new GetObjectCommand({ ...PHOTO, Bucket: 'other' })
    expect(await refusal(clientWith().send(elsewhere))).toBe('404 NoSuchBucket')
  })

  it.each<[string, Partial<S3ClientConfig>]>([
    ['another secret', { credentials: { accessKeyId: 'local', secretAccessKey: 'guessed' } }],
    ['another key', { credentials: { accessKeyId: 'other', secretAccessKey: 'local' } }],
    ['another region', { region: 'us-east-1' }],
    ['a clock that is 16 minutes behind', { systemClockOffset: -16 * MINUTE }],
    ['a clock that is 16 minutes ahead', { systemClockOffset: 16 * MINUTE }],
  ])('opens nothing for %s', async (_, change) =>
    expect(await refusal(read(PHOTO.Key, clientWith(change)))).toBe('403 SignatureDoesNotMatch'),
  )

  it('stores nothing but the bytes that were signed', async () => {
    const client = clientWith()
    client.middlewareStack.add(
      (next) => (given) => {
        const { request } = given as { request: { body: unknown } }
        request.body = 'a tattoo'.slice(0, 'a photo'.length)
        return next(given)
      },
      { step: 'deserialize' },
    )
    const put = new PutObjectCommand({ ...PHOTO, Body: 'a photo' })
    expect(await refusal(client.send(put))).toBe('400 XAmzContentSHA256Mismatch')
    expect(await read(PHOTO.Key)).toBe('image/webp: a photo')
  })
})

const address = ({ seconds = 60, now = Date.now() } = {}) =>
  presignedGet(new URL(`${endpoint}/photos/${PHOTO.Key}`), seconds, { credentials, region, now })

/** An address of the photo, signed by the holder of the keys together with that header. */
function addressSignedWith(name: string, value: string): string {
  const { pathname } = new URL(endpoint)
  const date = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '')
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`
  const query = [
    'X-Amz-Algorithm=AWS4-HMAC-SHA256',
    `X-Amz-Credential=${encodeURIComponent(`local/${scope}`)}`,
    `X-Amz-Date=${date}`,
    'X-Amz-Expires=60',
    `X-Amz-SignedHeaders=${name}`,
  ].join('&')
  const path = `${pathname}/photos/${PHOTO.Key}`
  const asked = ['GET', path, query, `${name}:${value}\n`, name, 'UNSIGNED-PAYLOAD'].join('\n')
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256(asked)].join('\n')
  const signature = sign({ ...credentials, region }, date.slice(0, 8), text)
  return `${new URL(path, endpoint).href}?${query}&X-Amz-Signature=${signature}`
}

describe('A signed address', () => {
  it('(9.1) shows a photo that nobody else may see', async () =>
    expect(await (await fetch(address())).text()).toBe('a photo'))

  it('is good to its last second', async () =>
    expect((await fetch(address({ now: Date.now() - 50_000 }))).status).toBe(200))

  it('is good for a week at most', async () => {
    expect((await fetch(address({ seconds: 7 * DAY_SECONDS }))).status).toBe(200)
    expect((await fetch(address({ seconds: 7 * DAY_SECONDS + 1 }))).status).toBe(403)
  })

  const spoilt: readonly (readonly [string, () => string, RequestInit?])[] = [
    ['when it has expired', () => address({ now: Date.now() - 61_000 })],
    ['when it was prolonged', () => address().replace('X-Amz-Expires=60', 'X-Amz-Expires=6000')],
    ['of another photo', () => address().replace('pho_1', 'pho_2')],
    ['with a changed signature', () => address().replace(/.{8}$/, '00000000')],
    ['with something added', () => `${address()}&versionId=1`],
    ['without its signature', () => address().replace(/&X-Amz-Signature=.*$/, '')],
    ['without anything', () => address().replace(/\?.*$/, '')],
    ['to remove it', address, { method: 'DELETE' }],
    ['to put another in its place', address, { method: 'PUT', body: 'another' }],
  ]

  it.each(spoilt)('(9.1) opens nothing %s', async (_, ...[made, init]) => {
    const response = await fetch(made(), init)
    expect(response.status).toBe(403)
    expect(await response.text()).not.toContain('a photo')
    expect(await read(PHOTO.Key)).toBe('image/webp: a photo')
  })

  it('opens nothing when everything but the host is signed', async () => {
    const { host } = new URL(endpoint)
    expect((await fetch(addressSignedWith('host', host))).status).toBe(200)
    const headers = { 'x-asked-by': 'Wang' }
    const response = await fetch(addressSignedWith('x-asked-by', 'Wang'), { headers })
    expect(response.status).toBe(403)
  })

  it('that cannot be read is refused as such', async () =>
    expect((await fetch(`${endpoint}/photos/%zz`)).status).toBe(400))
})
