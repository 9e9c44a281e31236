import type * as attended from '../../report/counting/attended/actions'
import type * as facts from '../../report/counting/fact/actions'
import type * as counting from '../../report/counting/actions'
import { substituteFrom } from '../substitute'

const substitute = substituteFrom(require)

/** Builds with one mistake each; what they count must be found to differ. */
export const BROKEN: Readonly<Record<string, () => void>> = {
  ours: () => undefined,
  /** One more with every record, whatever was counted before. */
  countsRecords: () =>
    substitute<typeof counting>('../../report/counting/actions', ({ bring }) => ({
      bring: (world, id, freshOf) =>
        bring(world, `${id}#${world.random()}`, () => freshOf(undefined)),
    })),
  /** What comes late is taken for what stands now. */
  takesLate: () =>
    substitute<typeof facts>('../../report/counting/fact/actions', ({ bringFact }) => ({
      bringFact: (world, fact, months) =>
        bringFact(world, { ...fact, rev: Number.MAX_SAFE_INTEGER }, months).then(async () => {
          const { bring } = await import('../../report/counting/actions')
          const { pathOf } = await import('../../report/rules')
          const fresh = { factRev: fact.rev, path: pathOf(fact), months }
          return bring(world, fact.id, () => Promise.resolve(fresh))
        }),
    })),
  /** Whoever came before a class was moved stays where it was. */
  staysBehind: () =>
    substitute<typeof attended>('../../report/counting/attended/actions', () => ({
      bringAll: () => Promise.resolve(),
    })),
}
