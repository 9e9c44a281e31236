import type { Options } from './answer'
import type { Apis, Handset } from './handset'
import { carry, type Reply } from './network'

const ignore = (): undefined => undefined

/** What a call returns at once. Progress is not told: nothing may depend on it. */
const taskOf = (abort: () => void) => ({
  abort,
  onProgressUpdate: ignore,
  offProgressUpdate: ignore,
  onHeadersReceived: ignore,
  offHeadersReceived: ignore,
  onChunkReceived: ignore,
  offChunkReceived: ignore,
})

type Call = Parameters<typeof carry>[1]

function start(handset: Handset, call: Call, read: (reply: Reply) => object) {
  const { reply, abort } = carry(handset, call)
  void handset.answering.settle(call.name, call.options, async () => read(await reply()))
  return taskOf(abort)
}

const JSON_TYPE = { 'content-type': 'application/json' }

function bodyOf(method: string, data: unknown): string | undefined {
  if (data === undefined || method === 'GET') return undefined
  return typeof data === 'string' ? data : JSON.stringify(data)
}

function dataOf(options: Options, bytes: Buffer): unknown {
  const text = bytes.toString()
  if ((options['dataType'] ?? 'json') !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function request(handset: Handset, options: Options) {
  const method = ((options['method'] ?? 'GET') as string).toUpperCase()
  if (method === 'GET' && Object.keys(options['data'] ?? {}).length > 0)
    handset.faults.note('request', 'a GET with data: write the query into the url')
  const body = bodyOf(method, options['data'])
  const headers = body === undefined ? {} : JSON_TYPE
  return start(handset, { name: 'request', method, options, body, headers }, (reply) => ({
    data: dataOf(options, reply.bytes),
    statusCode: reply.status,
    header: reply.headers,
    cookies: [],
  }))
}

function formOf({ files, faults }: Handset, options: Options): FormData {
  const form = new FormData()
  const fields = (options['formData'] ?? {}) as Record<string, string>
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const address = options['filePath'] as string
  const bytes = files.read(address)
  if (!bytes) faults.note('wx', `uploadFile: ${address} is not on the phone`)
  const file = new Blob([new Uint8Array(bytes ?? Buffer.alloc(0))])
  form.append(options['name'] as string, file, address.split('/').at(-1) ?? '')
  return form
}

const uploadFile = (handset: Handset, options: Options) => {
  const call = { name: 'uploadFile', method: 'POST', options, body: formOf(handset, options) }
  return start(handset, call, ({ bytes, status }) => ({
    data: bytes.toString(),
    statusCode: status,
  }))
}

const suffixOf = (type = ''): string => `.${type.split('/')[1] ?? 'bin'}`

const downloadFile = (handset: Handset, options: Options) =>
  start(handset, { name: 'downloadFile', method: 'GET', options }, (reply) => ({
    tempFilePath: handset.files.keep(reply.bytes, suffixOf(reply.headers['content-type'])),
    statusCode: reply.status,
    header: reply.headers,
  }))

export const calls = (handset: Handset): Apis => ({
  request: (options: Options) => request(handset, options),
  uploadFile: (options: Options) => uploadFile(handset, options),
  downloadFile: (options: Options) => downloadFile(handset, options),
})
