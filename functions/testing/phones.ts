import { verifyPhone } from '../../shared/contract/phone'
import { agreeToPrivacy, PRIVACY_VERSION } from '../../shared/contract/privacy'
import type { Person, Town } from './town'

/** What WeChat's button gives for a number: good once. */
export async function phoneCode(
  town: Pick<Town, 'wechat'>,
  { name }: Person,
  phone: string,
): Promise<string> {
  const answer = await town.wechat('phone-code', { person: name, phone })
  return (answer as { readonly code: string }).code
}

export const agrees = (person: Person) => person.gets(agreeToPrivacy, { version: PRIVACY_VERSION })

/** Somebody reads the guide, agrees, and gives their number. */
export async function verifiesPhone(
  town: Pick<Town, 'wechat'>,
  person: Person,
  phone: string,
): Promise<void> {
  await agrees(person)
  await person.gets(verifyPhone, { code: await phoneCode(town, person, phone) })
}
