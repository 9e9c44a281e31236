import type { OpeningId, SessionId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { OpeningEntity } from './entities'
import type { Opening } from './rules'

const facts = factsOf<Opening>(OpeningEntity)

type At = { readonly sessionId: SessionId; readonly openingId: OpeningId }

export const loadOpening = ({ sessionId, openingId }: At): Promise<Opening | undefined> =>
  facts.load({ sessionId, openingId }, { consistent: true })

/** The key in an id of the kept. */
const keyIn = (id: string) => {
  const [sessionId = '', openingId = ''] = id.split('#')
  return { sessionId, openingId }
}

/** By the ids under which they are kept. */
export const loadKeptOpenings = async (ids: readonly string[]): Promise<readonly Opening[]> =>
  (await facts.loadMany(ids.map(keyIn), { consistent: true })).filter((one) => one !== undefined)
