import { type Options, WxFail } from './answer'
import type { Apis, Handset } from './handset'

const MOST_TEMPLATES = 3

async function login({ settings, wechat, person }: Handset): Promise<object> {
  if (!settings.isOnline) throw new WxFail('', { isWanted: true })
  const response = await fetch(`${wechat}/simulator/login-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  if (!response.ok) throw new WxFail(`the simulator answers ${response.status}`)
  return (await response.json()) as { code: string }
}

async function askToSend({ overlay }: Handset, { tmplIds }: Options): Promise<object> {
  const ids = tmplIds as readonly string[]
  if (ids.length > MOST_TEMPLATES)
    throw new WxFail('Templates count out of max bounds', { errno: 20003 })
  const answer = await overlay.ask({ lines: ['发送以下消息'], answers: ['取消', '允许'] })
  return Object.fromEntries(ids.map((id) => [id, answer === '允许' ? 'accept' : 'reject']))
}

/** Who holds the phone. */
export function identity(handset: Handset): Apis {
  const { later } = handset.answering
  const miniProgram = { appId: 'touristappid', envVersion: 'develop', version: '' }
  return {
    login: later('login', () => login(handset)),
    checkSession: later('checkSession', () => undefined),
    getAccountInfoSync: () => handset.realm.copy({ miniProgram }),
    requestSubscribeMessage: later('requestSubscribeMessage', (options) =>
      askToSend(handset, options),
    ),
  }
}
