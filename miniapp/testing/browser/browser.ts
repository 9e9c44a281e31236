import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './chromium'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The same letters on every machine.
  '--font-render-hinting=none',
]

export function launchBrowser(): Promise<Browser> {
  const { path, env } = findChromium()
  const inherited = Object.entries(process.env).filter(
    (one): one is [string, string] => one[1] !== undefined,
  )
  return chromium.launch({
    executablePath: path,
    args: FLAGS,
    env: { ...Object.fromEntries(inherited), ...env },
  })
}
