import { type Authenticator, authenticatorAt, type Odd } from './authenticator'
import { type Computer, computerAt, type Shown, stepsUp } from './computer'
import type { Person, Town } from './town'

type Options = Parameters<Authenticator['signs']>[0]

/** What the page of a passkey has for the browser. */
export function optionsOn({ html, text }: Shown): Options {
  const [, options] = /data-options="([^"]+)"/.exec(html) ?? []
  if (options === undefined) throw new Error(`no passkey is asked for: ${text}`)
  return JSON.parse(options.replace(/&quot;/g, '"').replace(/&amp;/g, '&')) as Options
}

/** What stands in a hidden field. */
export const hiddenOn = ({ html }: Shown, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]?.replace(/&amp;/g, '&') ?? ''

/** Where passkeys of a world on this machine are used: an address by number is nobody's. */
export const namedOrigin = ({ origin }: Pick<Town, 'origin'>): string =>
  origin.replace('127.0.0.1', 'localhost')

/** A key of somebody who said by phone who they are, added at a computer. */
export async function addsPasskey(
  town: Pick<Town, 'origin'>,
  desk: Computer,
  person: Person,
): Promise<Authenticator> {
  const key = authenticatorAt(namedOrigin(town))
  await stepsUp(desk, person)
  const shown = await desk.opens('/console/passkeys')
  await desk.sends('/console/passkeys', {
    ...{ key: hiddenOn(shown, 'key'), until: hiddenOn(shown, 'until') },
    answer: key.makes(optionsOn(shown)),
  })
  return key
}

/** Another computer, and what came of signing there. */
export async function signsInBy(
  town: Pick<Town, 'origin'>,
  key: Authenticator,
  odd: Odd = {},
): Promise<{ readonly computer: Computer; readonly shown: Shown }> {
  const computer = computerAt(town.origin)
  const page = await computer.opens('/console/passkeys/sign-in')
  const answer = key.signs(optionsOn(page), odd)
  return { computer, shown: await computer.sends('/console/passkeys/sign-in', { answer }) }
}
