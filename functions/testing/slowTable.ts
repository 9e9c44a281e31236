import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** The next read of an item that takes its time: on the way there, or on the way back. */
type Delay = { readonly sk: string; readonly ms: number; readonly on: 'wayThere' | 'wayBack' }
export type SlowTable = {
  readonly endpoint: string
  readonly delayNext: (...delays: readonly Delay[]) => void
  readonly stop: () => Promise<void>
}

export async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const sortKeyIn = (text: string): string | undefined =>
  (JSON.parse(text) as { Key?: { sk?: { S?: string } } }).Key?.sk?.S

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

/** Stands between functions and engine as a network does that holds up one packet and not the next. */
export async function startSlowTable(engine: string): Promise<SlowTable> {
  let delays: readonly Delay[] = []
  const take = (sk: string | undefined): Delay | undefined => {
    const found = delays.find((one) => one.sk === sk)
    delays = delays.filter((one) => one !== found)
    return found
  }
  const server = createServer((incoming, outgoing) => {
    void textOf(incoming).then(async (body) => {
      const isRead = String(incoming.headers['x-amz-target']).endsWith('.GetItem')
      const delay = isRead ? take(sortKeyIn(body)) : undefined
      if (delay?.on === 'wayThere') await wait(delay.ms)
      const { status, bytes } = await forward(engine, incoming, body)
      if (delay?.on === 'wayBack') await wait(delay.ms)
      outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delayNext: (...wanted) => {
      delays = wanted
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
