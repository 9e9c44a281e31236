import { createServer } from 'node:net'
import { mustBeFree } from './host'

/** A port that nobody else is given until it is let go. */
export type Held = { readonly port: number; readonly letGo: () => Promise<void> }

export const holdPort = (): Promise<Held> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    // A start that fails meanwhile ends all the same.
    probe.unref()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : 0,
        letGo: () =>
          new Promise((done) => {
            probe.close(() => {
              done()
            })
          }),
      })
    })
  })

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const { port, letGo } = await holdPort()
  await letGo()
  return port
}

/** Whether somebody could listen there now. */
export const isFreePort = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

/** Of a world. */
export type Ports = { readonly host: Held; readonly wechat: Held; readonly engine: Held }

async function given(port: number): Promise<Held> {
  await mustBeFree(port)
  return { port, letGo: () => Promise.resolve() }
}

type Wish = { readonly port?: number; readonly tableEndpoint?: string }

/** This one and the two behind it, which must be free; or any three, which are ours from now on. */
export async function portsFrom({ port, tableEndpoint }: Wish): Promise<Ports> {
  if (port === undefined)
    return { host: await holdPort(), wechat: await holdPort(), engine: await holdPort() }
  const [host, wechat] = [await given(port), await given(port + 1)]
  const engine = tableEndpoint === undefined ? await given(port + 2) : await holdPort()
  return { host, wechat, engine }
}
