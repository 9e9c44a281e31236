import type { Hands } from './hands'
import type { Phone } from './phone'

type Photos = { readonly photos: readonly { readonly state: string }[] }
type Row = { readonly id: string; readonly title: string }

const rowsOf = async ({ ask }: Hands, owner: Phone): Promise<readonly Row[]> =>
  ((await ask(owner, 'me/listings')) as { readonly listings: readonly Row[] }).listings

export const idOf = async (hands: Hands, owner: Phone, title: string): Promise<string> =>
  (await rowsOf(hands, owner)).find((row) => row.title === title)?.id ?? ''

/** How many photos of the newest draft have arrived, as the backend has it. */
export async function photosThere(hands: Hands, owner: Phone): Promise<number> {
  const [newest] = await rowsOf(hands, owner)
  const { photos } = (await hands.ask(owner, `me/listings/${newest?.id}`)) as Photos
  return photos.filter(({ state }) => state !== 'awaiting').length
}
