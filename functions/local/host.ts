import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Gateway } from './gateway'
import { Mishap } from './mishap'

type Listener = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>
export type Host = { readonly origin: string; readonly stop: () => Promise<void> }
export type Site = {
  readonly port: number
  readonly gateway: Gateway
  /** Below `/objects`. */
  readonly objects: (request: IncomingMessage, response: ServerResponse) => void
  readonly files: Listener
}

const notFound = (response: ServerResponse): void => {
  response.writeHead(404, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ message: 'Not Found' }))
}

async function answer(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.url?.startsWith('/objects/')) {
    site.objects(request, response)
    return
  }
  if (await site.gateway(request, response)) return
  if (request.method === 'GET' && (await site.files(request, response))) return
  notFound(response)
}

/** Listens on a port of this machine alone; a taken one is a `Mishap` that says so. */
export const listenOn = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      const isTaken = fault.code === 'EADDRINUSE'
      reject(
        isTaken
          ? new Mishap(
              `Port ${port} is taken: stop what uses it, or start with PORT=4000 npm start.`,
            )
          : fault,
      )
    })
    server.listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port)
    })
  })

/** Before anything is touched: a second start on the same ports must leave the files of the first alone. */
export async function mustBeFree(port: number): Promise<void> {
  const probe = createServer()
  await listenOn(probe, port)
  await new Promise((resolve) => probe.close(resolve))
}

/** API Gateway's limit on the request's line and headers together. */
const MAX_HEADER_BYTES = 10_240

/** The one local origin: functions by their routes, the object store, and the mini-program's h5 build. */
export async function startHost(site: Site): Promise<Host> {
  const options = { keepAliveTimeout: 30_000, maxHeaderSize: MAX_HEADER_BYTES }
  const server = createServer(options, (request, response) => {
    answer(site, request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else notFound(response)
    })
  })
  const port = await listenOn(server, site.port)
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
