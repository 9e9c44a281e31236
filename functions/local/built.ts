import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Handler } from './gateway'
import { Mishap } from './mishap'
import { type Plan, ROOT } from './serverless'

/** The very bundle that is deployed. */
export function builtHandler(name: string, { functions }: Plan): Handler {
  const [file = '', exported = 'handler'] =
    functions.find((one) => one.name === name)?.handler.split('.') ?? []
  if (!existsSync(join(ROOT, `${file}.js`)))
    throw new Mishap(`${file}.js is not built: run "npm run build", or start without SKIP_BUILD.`)
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- bundles are loaded as Lambda loads them
  const bundle = require(join(ROOT, `${file}.js`)) as Record<string, Handler>
  const handler = bundle[exported]
  if (!handler) throw new Mishap(`${file}.js exports no ${exported}.`)
  return handler
}
