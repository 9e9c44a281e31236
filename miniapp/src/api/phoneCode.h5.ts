import { wechat } from './loginCode.h5'

/** The simulator's code for the number of the person chosen there; `undefined` when nobody is chosen. */
export async function phoneCode(): Promise<string | undefined> {
  const response = await fetch(`${wechat()}/simulator/phone-code`, {
    method: 'POST',
    credentials: 'include',
  }).catch(() => undefined)
  if (!response?.ok) return undefined
  return ((await response.json()) as { code: string }).code
}
