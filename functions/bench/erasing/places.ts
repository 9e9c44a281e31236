import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allStored, type Stored } from '../../testing/stored'
import type { Place } from './needles'

export const itemsAsPlaces = (items: readonly Stored[]): readonly Place[] =>
  items.map((item) => ({ where: item['_et']?.S ?? 'an item', text: JSON.stringify(item) }))

/** Every file below the store's folder: its name, and its bytes one by one. */
export const objectsIn = (folder: string): readonly Place[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name)
      const text = `${file.slice(folder.length)}\n${readFileSync(file).toString('utf8')}`
      return { where: 'the object store', text }
    })

/** What is about somebody and no place of others: the pictures they sent, the items beside their own. */
export const photosOf = (items: readonly Stored[], person: string): readonly string[] =>
  items
    .filter((item) => item['_et']?.S === 'Photo' && item['ownerId']?.S === person)
    .map((item) => item['id']?.S ?? '')

/** Ids and times: that there was somebody, that they are gone, and what they agreed to. */
const STAYS = new Set(['Resident', 'Access', 'Cancellation', 'Consent'])

export const strayItems = (items: readonly Stored[], person: string): readonly string[] =>
  items
    .filter((item) => (item['pk']?.S ?? '').startsWith(`RESIDENT#${person}`))
    .map((item) => item['_et']?.S ?? 'an item')
    .filter((entity) => !STAYS.has(entity))

export type Left = { readonly items: readonly Stored[]; readonly objects: readonly Place[] }

export async function everything(endpoint: string, folder: string): Promise<Left> {
  return { items: await allStored(endpoint), objects: objectsIn(folder) }
}
