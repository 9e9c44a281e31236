import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** The next read of an item: on the way there, or on the way back. */
type Read = { readonly sk: string; readonly on: 'wayThere' | 'wayBack' }
/** The next put of an item of a partition, on the way there. */
type Put = { readonly pk: string; readonly on?: undefined }
type Which = Read | Put
type Delay = Which & { readonly meets: () => Promise<unknown> }
/** Stands still from when it has arrived until it is let go. */
export type Held = { readonly arrived: Promise<void>; readonly letGo: () => void }
export type SlowTable = {
  readonly endpoint: string
  /** So many milliseconds each, instead of all that was asked for before. */
  readonly delayNext: (...delays: readonly (Which & { readonly ms: number })[]) => void
  /** Behind what is held already. */
  readonly holdNext: (which: Which) => Held
  readonly stop: () => Promise<void>
}

export async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

type Text = { readonly S?: string }
type Asked = { readonly Key?: { readonly sk?: Text }; readonly Item?: { readonly pk?: Text } }

/** Which reads and puts one waits for: of a read its sort key, of a put its partition. */
const isOf = (headers: IncomingMessage['headers'], body: string): ((one: Delay) => boolean) => {
  const target = String(headers['x-amz-target'])
  const { Key, Item } = JSON.parse(body) as Asked
  if (target.endsWith('.GetItem')) return (one) => 'sk' in one && one.sk === Key?.sk?.S
  return (one) => target.endsWith('.PutItem') && 'pk' in one && one.pk === Item?.pk?.S
}

export async function forward(engine: string, { headers }: IncomingMessage, body: string) {
  const passed = Object.entries(headers).filter(([name]) =>
    /^(?:x-amz|authorization|content-type)/.test(name),
  )
  const answer = await fetch(engine, {
    method: 'POST',
    headers: passed.map(([name, value]): [string, string] => [name, String(value)]),
    body,
  })
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

/** Something that waits for a word, and the delay that it is. */
function holding(which: Which): { readonly held: Held; readonly delay: Delay } {
  let [arrives, letGo] = [() => {}, () => {}]
  const arrived = new Promise<void>((resolve) => (arrives = resolve))
  const gone = new Promise<void>((resolve) => (letGo = resolve))
  const meets = () => {
    arrives()
    return gone
  }
  return { held: { arrived, letGo }, delay: { ...which, meets } }
}

/** Stands between functions and engine as a network does that holds up one packet and not the next. */
export async function startSlowTable(engine: string): Promise<SlowTable> {
  let delays: readonly Delay[] = []
  const take = (isMeant: (one: Delay) => boolean): Delay | undefined => {
    const found = delays.find(isMeant)
    delays = delays.filter((one) => one !== found)
    return found
  }
  const server = createServer((incoming, outgoing) => {
    void textOf(incoming).then(async (body) => {
      const delay = take(isOf(incoming.headers, body))
      if (delay && delay.on !== 'wayBack') await delay.meets()
      const { status, bytes } = await forward(engine, incoming, body)
      if (delay?.on === 'wayBack') await delay.meets()
      outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delayNext: (...wanted) => {
      delays = wanted.map(({ ms, ...which }) => ({ ...which, meets: () => wait(ms) }))
    },
    holdNext: (which) => {
      const { held, delay } = holding(which)
      delays = [...delays, delay]
      return held
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
