import type { IncomingMessage, ServerResponse } from 'node:http'
import { readForm } from './form'
import { checkPolicy } from './policy'
import { isKey, type Shelf, shelfIn } from './shelf'
import { sha256, type StoreKeys, verifiedPayload } from './signature'

type StoreWanted = StoreKeys & { readonly folder: string; readonly bucket: string }
type Visit = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
}

const refuse = (response: ServerResponse, status: number, code: string): void => {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`)
}

const LANDING = 'success_action_redirect'
type Arrived = {
  readonly bucket: string
  readonly key: string
  readonly landing: string | undefined
}

/** A browser that sent a form is sent on to where the form says, with what was stored. */
function arrived(response: ServerResponse, { bucket, key, landing }: Arrived): void {
  if (landing === undefined) {
    response.writeHead(204).end()
    return
  }
  const location = new URL(landing)
  location.searchParams.set('bucket', bucket)
  location.searchParams.set('key', key)
  location.searchParams.set('etag', `"${sha256(Buffer.from(key)).slice(0, 32)}"`)
  response.writeHead(303, { location: location.href }).end()
}

async function upload(
  shelf: Shelf,
  wanted: StoreWanted,
  { request, response }: Visit,
): Promise<void> {
  const form = await readForm(request)
  if (!form) {
    refuse(response, 400, 'MalformedPOSTRequest')
    return
  }
  const allowed = checkPolicy(form.fields, wanted.bucket, wanted)
  if ('code' in allowed) {
    refuse(response, allowed.status, allowed.code)
    return
  }
  const { key, contentType, min, max } = allowed
  const { length } = form.file
  if (length > max) refuse(response, 400, 'EntityTooLarge')
  else if (length < min) refuse(response, 400, 'EntityTooSmall')
  else if (!isKey(key)) refuse(response, 403, 'AccessDenied')
  else {
    await shelf.put(key, { bytes: form.file, contentType })
    arrived(response, { key, bucket: wanted.bucket, landing: form.fields[LANDING] })
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** How it is to be stored, where the address that was signed says so. */
function asAttachment({ url }: Visit): Record<string, string> {
  const disposition = url.searchParams.get('response-content-disposition')
  return disposition === null ? {} : { 'content-disposition': disposition }
}

async function get(shelf: Shelf, key: string, visit: Visit): Promise<void> {
  const { request, response } = visit
  const stored = await shelf.get(key)
  if (!stored) {
    refuse(response, 404, 'NoSuchKey')
    return
  }
  response.writeHead(200, {
    'content-type': stored.contentType,
    ...asAttachment(visit),
    'content-length': stored.bytes.length,
    etag: `"${sha256(stored.bytes).slice(0, 32)}"`,
  })
  response.end(request.method === 'HEAD' ? undefined : stored.bytes)
}

async function list(shelf: Shelf, bucket: string, { response, url }: Visit): Promise<void> {
  const keys = await shelf.list(url.searchParams.get('prefix') ?? '')
  const contents = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')
  response.writeHead(200, { 'content-type': 'application/xml' })
  response.end(
    `<ListBucketResult><Name>${bucket}</Name><KeyCount>${keys.length}</KeyCount><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`,
  )
}

async function copy(shelf: Shelf, key: string, { request, response }: Visit): Promise<void> {
  const source = decodeURIComponent(String(request.headers['x-amz-copy-source']))
  const stored = await shelf.get(source.replace(/^\/?[^/]+\//, ''))
  if (!stored) {
    refuse(response, 404, 'NoSuchKey')
    return
  }
  await shelf.put(key, stored)
  const etag = sha256(stored.bytes).slice(0, 32)
  response.writeHead(200, { 'content-type': 'application/xml' })
  response.end(`<CopyObjectResult><ETag>"${etag}"</ETag></CopyObjectResult>`)
}

async function put(
  shelf: Shelf,
  key: string,
  visit: Visit & { readonly hash: string },
): Promise<void> {
  const { request, response, hash } = visit
  const bytes = await bodyOf(request)
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(bytes)) {
    refuse(response, 400, 'XAmzContentSHA256Mismatch')
    return
  }
  const contentType = request.headers['content-type'] ?? 'application/octet-stream'
  await shelf.put(key, { bytes, contentType })
  response.writeHead(200, { etag: `"${sha256(bytes).slice(0, 32)}"` }).end()
}

type Held = { readonly shelf: Shelf; readonly wanted: StoreWanted }

async function serveKey(
  { shelf }: Held,
  key: string,
  visit: Visit & { hash: string },
): Promise<void> {
  const { request, response } = visit
  if (request.method === 'GET' || request.method === 'HEAD') await get(shelf, key, visit)
  else if (request.method === 'DELETE') {
    await shelf.remove(key)
    response.writeHead(204).end()
  } else if (request.method !== 'PUT') refuse(response, 405, 'MethodNotAllowed')
  else if (request.headers['x-amz-copy-source']) await copy(shelf, key, visit)
  else await put(shelf, key, visit)
}

/** What only a signature opens. */
async function serveSigned(held: Held, key: string, visit: Visit): Promise<void> {
  const { shelf, wanted } = held
  const { request, response, url } = visit
  const hash = verifiedPayload(request, url, wanted)
  if (hash === undefined) refuse(response, 403, 'SignatureDoesNotMatch')
  else if (key === '' && request.method === 'GET') await list(shelf, wanted.bucket, visit)
  else if (!isKey(key)) refuse(response, 400, 'InvalidArgument')
  else await serveKey(held, key, { ...visit, hash })
}

async function serve(held: Held, visit: Visit): Promise<void> {
  const { shelf, wanted } = held
  const [, , bucket = '', ...path] = visit.url.pathname.split('/')
  const key = decodeURIComponent(path.join('/'))
  if (bucket !== wanted.bucket) refuse(visit.response, 404, 'NoSuchBucket')
  else if (visit.request.method === 'POST' && key === '') await upload(shelf, wanted, visit)
  else await serveSigned(held, key, visit)
}

/** An S3-like store below `/objects/<bucket>`: nothing goes in or out without a valid signature or policy. */
export function objectStore(
  wanted: StoreWanted,
): (request: IncomingMessage, response: ServerResponse) => void {
  const held = { wanted, shelf: shelfIn(wanted.folder) }
  return (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'store'}`)
    serve(held, { request, response, url }).catch((fault: unknown) => {
      if (response.headersSent) response.destroy()
      else if (fault instanceof URIError) refuse(response, 400, 'InvalidURI')
      else refuse(response, 500, 'InternalError')
    })
  }
}
