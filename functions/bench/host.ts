import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gatewayOver, type Handler } from '../local/gateway'
import { startHost } from '../local/host'
import { readProjectPlan, ROOT } from '../local/serverless'

/** The built api function behind the local gateway, and nothing beside it. */
const plan = readProjectPlan()
const bundle = createRequire(__filename)(join(ROOT, 'dist/functions/api/index.js')) as {
  readonly handler: Handler
}

void startHost({
  port: Number(process.env['PORT']),
  gateway: gatewayOver(plan.routes, { api: { handler: bundle.handler, timeoutMs: 30_000 } }),
  objects: (_, response) => response.writeHead(404).end(),
  files: () => false,
})
