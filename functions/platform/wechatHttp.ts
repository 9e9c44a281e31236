import { config } from './config'
import { log } from './log'
import type { World } from './world'

export type Answer = Readonly<Record<string, unknown>> & { readonly errcode?: number }
type Ask = {
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, unknown>>
}

const TIMEOUT_MS = 3000
const BUSY = -1
type Clock = Pick<World, 'timeout'>

async function ask(
  world: Clock,
  path: string,
  { query = {}, body }: Ask,
): Promise<Answer | undefined> {
  try {
    const url = `${config().wechatBase}${path}?${new URLSearchParams(query).toString()}`
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(url, { ...init, signal: world.timeout(TIMEOUT_MS) })
    return response.ok ? ((await response.json()) as Answer) : undefined
  } catch (fault) {
    // The address holds a secret and a code, so the log gets the path and the kind of fault alone.
    log.warn('wechat.unreachable', { path, fault: fault instanceof Error ? fault.name : 'unknown' })
    return undefined
  }
}

/**
 * WeChat's JSON answer (HTTP 200 with an `errcode` when it refuses), `undefined` when there was none within three
 * seconds. "System busy" is asked once more.
 */
export async function askWechat(
  world: Clock,
  path: string,
  what: Ask,
): Promise<Answer | undefined> {
  const answer = await ask(world, path, what)
  return answer?.errcode === BUSY ? ask(world, path, what) : answer
}
