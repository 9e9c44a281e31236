import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands between functions and engine, and sees who came too late there. */
export type Witness = {
  readonly endpoint: string
  /** Transactions that the engine cancelled since the last time of asking: somebody else had been quicker. */
  readonly takeCancelled: () => number
  readonly stop: () => Promise<void>
}
/** What becomes of a request on its way; a checker is checked with one that forgets the conditions. */
type Alter = (body: string) => string

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

async function forward(engine: string, { headers }: IncomingMessage, body: string) {
  const passed = Object.entries(headers).filter(([name]) =>
    /^(?:x-amz|authorization|content-type)/.test(name),
  )
  const answer = await fetch(engine, {
    method: 'POST',
    headers: passed.map(([name, value]): [string, string] => [name, String(value)]),
    body,
  })
  return { status: answer.status, text: await answer.text() }
}

export async function startWitness(
  engine: string,
  alter: Alter = (body) => body,
): Promise<Witness> {
  let cancelled = 0
  const server = createServer((incoming, outgoing) => {
    const passOn = async (): Promise<void> => {
      const { status, text } = await forward(engine, incoming, alter(await textOf(incoming)))
      if (text.includes('TransactionCanceledException')) cancelled++
      outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(text)
    }
    passOn().catch(() => outgoing.writeHead(502).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeCancelled: () => {
      const taken = cancelled
      cancelled = 0
      return taken
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
