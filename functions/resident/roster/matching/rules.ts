import type { LocalDate } from '../../../../shared/kernel/dates'
import type { Page } from '../rules'

const NONE = '-'

/** What a list says of somebody who asks to join. */
export type Match = {
  readonly is: 'matches' | 'otherName' | 'notListed'
  readonly isSamePhone?: true
  readonly lastDay?: LocalDate
}
export type Sought = { readonly door: string; readonly name: string; readonly phone: string }

const hasPhone = (lines: readonly (readonly string[])[], { phone }: Sought) =>
  phone !== '' && lines.some(([, , one]) => one === phone) ? { isSamePhone: true as const } : {}

/** Whether somebody stands in a page of the list, or somebody else behind that door. */
export function matchIn(pages: readonly Pick<Page, 'lines'>[], sought: Sought): Match {
  const lines = pages
    .flatMap(({ lines: all }) => all.split('\n'))
    .filter((line) => line.startsWith(sought.door))
    .map((line) => line.split(' '))
  if (lines.length === 0) return { is: 'notListed' }
  const found = lines.find(([, name]) => name === sought.name)
  if (!found) return { is: 'otherName', ...hasPhone(lines, sought) }
  const [, , , lastDay = NONE] = found
  return {
    is: 'matches',
    ...hasPhone([found], sought),
    ...(lastDay === NONE ? {} : { lastDay: lastDay as LocalDate }),
  }
}
