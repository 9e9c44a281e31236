import { expectedAtDesk, heardAtDesk } from '../../testing/authz/desk'
import { layOffice, SEATS } from '../../testing/desk/ground'
import { nameOf, openingsOf } from '../../testing/desk/openings'
import type { Ground } from '../../testing/ground'
import type { Town } from '../../testing/town'
import { otherThan } from './judge'

/** Every page of the console, asked by all who sit at a computer; what is heard otherwise is printed. */
export async function walkDesks(town: Town, ground: Ground) {
  const office = await layOffice(town, ground)
  const { SITE } = await import('../../console')
  const openings = await openingsOf(SITE.pages, office)
  const sum = { cells: SITE.pages.length * SEATS.length, heard: 0, open: 0 }
  for (const opening of openings) {
    const heard = await heardAtDesk(office, opening)
    sum.heard += Object.values(heard).filter((word) => word !== '').length
    for (const line of otherThan(expectedAtDesk(opening.page), heard)) {
      sum.open++
      console.log(`authz: ${nameOf(opening.page)}: ${line}`)
    }
  }
  return sum
}
