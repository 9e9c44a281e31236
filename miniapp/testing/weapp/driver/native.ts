import type { Display } from './display'
import { send } from './touch'
import { attribute, type Standing } from './tree'

function share(display: Display): void {
  const { handset } = display.machine
  const shared = display.part.call('onShareAppMessage', { from: 'button', target: {} })
  if (shared === undefined) handset.faults.note('wx', `${display.part.path} shares nothing`)
  handset.done.push({ what: 'share', with: shared })
}

function agree({ machine: { handset } }: Display, found: Standing): void {
  handset.settings.hasAgreedToPrivacy = true
  send(handset.realm, found, { type: 'agreeprivacyauthorization', detail: {} })
}

async function codeOf({ wechat, person }: Display['machine']['handset']): Promise<string> {
  const response = await fetch(`${wechat}/simulator/phone-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  return ((await response.json()) as { code: string }).code
}

/** WeChat's own sheet with the number on it; the program gets a code, or learns that the person said no. */
async function givePhone({ machine: { handset } }: Display, found: Standing): Promise<void> {
  const lines = ['获取您的手机号']
  const answer = await handset.overlay.ask({ lines, answers: ['不允许', '允许'] })
  const detail =
    answer === '允许'
      ? { code: await codeOf(handset), errMsg: 'getPhoneNumber:ok' }
      : { errMsg: 'getPhoneNumber:fail user deny' }
  send(handset.realm, found, { type: 'getphonenumber', detail })
}

/** What a native button does besides calling the page, by its open-type; several are joined by a bar. */
export function actNatively(display: Display, found: Standing): void {
  const types = attribute(found.element, 'open-type').split('|')
  const { faults, settings } = display.machine.handset
  if (types.includes('share')) share(display)
  if (types.includes('agreePrivacyAuthorization')) agree(display, found)
  if (!types.includes('getPhoneNumber')) return
  if (!settings.hasAgreedToPrivacy)
    faults.note('wx', 'getPhoneNumber before the person has agreed to anything')
  givePhone(display, found).catch((fault: unknown) => faults.note('wx', String(fault)))
}
