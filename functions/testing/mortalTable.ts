import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { forward, textOf } from './slowTable'

export type MortalTable = {
  readonly endpoint: string
  /** So many writes go through; the next one and all that follows is cut off, as if whoever writes had died. */
  readonly dieAfter: (writes: number) => void
  /** Answers again: whether somebody had died. */
  readonly revive: () => boolean
  readonly stop: () => Promise<void>
}

const isWrite = (target: unknown): boolean =>
  /\.(?:PutItem|BatchWriteItem|TransactWriteItems)$/.test(String(target))

/** Stands between functions and engine and cuts everything off from a write on. */
export async function startMortalTable(engine: string): Promise<MortalTable> {
  let left = Infinity
  const server = createServer((incoming, outgoing) => {
    void textOf(incoming).then(async (body) => {
      if (isWrite(incoming.headers['x-amz-target'])) left--
      if (left < 0) {
        incoming.socket.destroy()
        return
      }
      const { status, bytes } = await forward(engine, incoming, body)
      outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dieAfter: (writes) => {
      left = writes
    },
    revive: () => {
      const hasDied = left < 0
      left = Infinity
      return hasDied
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
