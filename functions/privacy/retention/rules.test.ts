import { describe, expect, it } from '@jest/globals'
import { RETENTION } from '../../../shared/contract/retention'
import { EXPORTED_AS } from '../ownData/rules'
import { KEPT_AS } from './rules'

/** Not entries of their own: photos beside those of things, registrations of whoever did not come, and what stands in the log. */
const WITHOUT_ENTITY = [
  ...['certificatePhotos', 'proofPhotos', 'unsentPhotos', 'loanPhotos'],
  ...['absences', 'logs'],
]

describe('How long each kind is kept', () => {
  it('(12.4) every line of the table is there for something that is stored', () => {
    const used = new Set(Object.values(KEPT_AS))
    const unused = Object.keys(RETENTION).filter((kind) => !used.has(kind as never))
    expect(unused.toSorted()).toEqual(WITHOUT_ENTITY.toSorted())
  })

  it('(12.4) everything that is stored stands in it, or is nobody’s, or a copy', () => {
    const without = Object.entries(KEPT_AS).filter(
      ([, kept]) => kept !== 'nobodys' && kept !== 'beside' && !(kept in RETENTION),
    )
    expect(without).toEqual([])
  })

  it('(12.4) the same is said of as much as is exported', () =>
    expect(Object.keys(KEPT_AS).toSorted()).toEqual(Object.keys(EXPORTED_AS).toSorted()))

  it('(12.2) whatever one gets a copy of is a person’s, and has an end', () => {
    const nobodys = Object.keys(EXPORTED_AS).filter(
      (name) =>
        EXPORTED_AS[name] !== 'nothing' && ['nobodys', 'beside'].includes(`${KEPT_AS[name]}`),
    )
    expect(nobodys).toEqual([])
  })
})
