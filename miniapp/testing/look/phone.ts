import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import type { World } from '../world'
import type { Neighbour } from './neighbour'

/** Somebody agrees and gives the number of their WeChat: a code from the simulator, as the button's. */
export async function givesPhone({ wechat }: World, person: Neighbour): Promise<void> {
  const answer = await fetch(`${wechat}/simulator/phone-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: person.key }),
  })
  const { code } = (await answer.json()) as { code: string }
  await person.write('me/consents', { version: PRIVACY_VERSION })
  await person.write('me/phone', { code })
}
