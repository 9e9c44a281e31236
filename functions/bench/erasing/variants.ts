import type * as loans from '../../booking/erasing/actions'
import type * as plans from '../../event/erasing/actions'
import type * as things from '../../listing/erasing/actions'
import type * as reports from '../../moderation/erasing/actions'
import type * as inbox from '../../notice/erasing/actions'
import type * as groups from '../../group/erasing/actions'
import type * as drives from '../../interest/erasing/actions'
import type * as seats from '../../registration/erasing/actions'
import type * as people from '../../resident/erasing/actions'
import { substituteFrom } from '../substitute'

const substitute = substituteFrom(require)

const nothing = () => Promise.resolve()
const noMore = () => Promise.resolve(undefined)

/** Builds that leave one step out each; the bench must find what is left behind every one of them. */
export const FORGETFUL: Readonly<Record<string, () => void>> = {
  person: () =>
    substitute<typeof people>('../../resident/erasing/actions', () => ({
      personErased: () => Promise.resolve([]),
    })),
  homes: () =>
    substitute<typeof people>('../../resident/erasing/actions', () => ({ leaveHomes: nothing })),
  pictures: () =>
    substitute<typeof reports>('../../moderation/erasing/actions', () => ({ erasePhoto: nothing })),
  things: () =>
    substitute<typeof things>('../../listing/erasing/actions', () => ({ eraseThings: noMore })),
  loans: () =>
    substitute<typeof loans>('../../booking/erasing/actions', () => ({
      eraseLoans: () => noMore,
    })),
  withheld: () =>
    substitute<typeof reports>('../../moderation/erasing/actions', () => ({
      eraseWithheld: nothing,
    })),
  certificates: () =>
    substitute<typeof things>('../../listing/erasing/actions', () => ({
      eraseCertificate: nothing,
    })),
  reported: () =>
    substitute<typeof reports>('../../moderation/erasing/actions', () => ({
      eraseReported: noMore,
    })),
  seats: () =>
    substitute<typeof seats>('../../registration/erasing/actions', () => ({
      eraseRegistrations: () => Promise.resolve(false),
    })),
  proposals: () =>
    substitute<typeof plans>('../../event/erasing/actions', () => ({ eraseProposal: nothing })),
  interests: () =>
    substitute<typeof drives>('../../interest/erasing/actions', () => ({ eraseInterest: nothing })),
  groups: () =>
    substitute<typeof groups>('../../group/erasing/actions', () => ({ eraseMember: nothing })),
  inbox: () =>
    substitute<typeof inbox>('../../notice/erasing/actions', () => ({
      eraseInbox: () => Promise.resolve(false),
    })),
}

/** What the small run tries: who they are, and what they sent. */
export const FORGETFUL_IN_CI = ['person', 'pictures']
