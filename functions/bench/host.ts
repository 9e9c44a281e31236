import { join } from 'node:path'
import { gatewayOver, type Handler } from '../local/gateway'
import { startHost } from '../local/host'
import { readProjectPlan, ROOT } from '../local/serverless'

/** The built api function behind the local gateway, and nothing beside it. */
const plan = readProjectPlan()
// eslint-disable-next-line @typescript-eslint/no-require-imports -- bundles are loaded as Lambda loads them
const { handler } = require(join(ROOT, 'dist/functions/api/index.js')) as { handler: Handler }

void startHost({
  port: Number(process.env['PORT']),
  gateway: gatewayOver(plan.routes, { api: { handler, timeoutMs: 30_000 } }),
  objects: (_, response) => response.writeHead(404).end(),
  files: () => false,
})
