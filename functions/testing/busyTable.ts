import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { forward, textOf } from './slowTable'

export type BusyTable = {
  readonly endpoint: string
  /** The next puts of this partition meet somebody else's transaction, so many times. */
  readonly conflictNext: (pk: string, times: number) => void
  readonly stop: () => Promise<void>
}

const CONFLICT = JSON.stringify({
  __type: 'com.amazonaws.dynamodb.v20120810#TransactionConflictException',
  message: 'Transaction is ongoing for the item',
})

type Put = { readonly Item?: { readonly pk?: { readonly S?: string } } }

/** Stands between functions and engine and holds items as a running transaction does. */
export async function startBusyTable(engine: string): Promise<BusyTable> {
  let held = { pk: '', times: 0 }
  const isHeld = (target: unknown, body: string): boolean =>
    held.times > 0 &&
    String(target).endsWith('.PutItem') &&
    (JSON.parse(body) as Put).Item?.pk?.S === held.pk
  const server = createServer((incoming, outgoing) => {
    void textOf(incoming).then(async (body) => {
      const json = { 'content-type': 'application/x-amz-json-1.0' }
      if (isHeld(incoming.headers['x-amz-target'], body)) {
        held = { ...held, times: held.times - 1 }
        outgoing.writeHead(400, json).end(CONFLICT)
        return
      }
      const { status, bytes } = await forward(engine, incoming, body)
      outgoing.writeHead(status, json).end(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    conflictNext: (pk, times) => {
      held = { pk, times }
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
