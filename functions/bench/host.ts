import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gatewayOver, type Handler } from '../local/gateway'
import { startHost } from '../local/host'
import { readProjectPlan, ROOT } from '../local/serverless'

const plan = readProjectPlan()
const load = createRequire(__filename)

function built(name: string): { readonly handler: Handler; readonly timeoutMs: number } {
  const { handler } = load(join(ROOT, `dist/functions/${name}/index.js`)) as {
    readonly handler: Handler
  }
  return { handler, timeoutMs: 30_000 }
}

/** The functions that answer the mini-program and the console, as built, behind the local gateway, and nothing beside them. */
void startHost({
  port: Number(process.env['PORT']),
  gateway: gatewayOver(plan.routes, {
    ...{ api: built('api'), classes: built('classes'), console: built('console') },
  }),
  objects: (_, response) => response.writeHead(404).end(),
  files: () => false,
})
