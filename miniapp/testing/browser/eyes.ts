import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import type { BrowserContext } from 'playwright-core'

let script: string | undefined

function bundled(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'page/eyes.ts')],
    bundle: true,
    write: false,
    format: 'iife',
  })
  return outputFiles[0]?.text ?? ''
}

/** Every page of the context gets `eyes` and axe, which are no part of what is shipped. */
export async function giveEyes(context: BrowserContext): Promise<void> {
  script ??= `${bundled()}\n${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')}`
  await context.addInitScript({ content: script })
}
