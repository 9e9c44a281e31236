import type { PhotoId } from '../../shared/kernel/ids'
import type { Listing } from '../listing/rules'
import { CHEN, TERMS } from './borrowing'

export const [FRONT, BACK] = ['pho_front', 'pho_back'] as PhotoId[] as [PhotoId, PhotoId]

/** Auntie Chen's ladder as it is listed, for the rules alone: published, and every part has passed. */
export const listed = (change: Partial<Listing> = {}): Listing =>
  ({
    ...{ districtId: 'dst', streetId: 'str', communityId: 'cmt', compoundId: 'cpd' },
    ...{ id: 'lst_ladder', rev: 3, edition: 2, ownerId: CHEN, householdId: 'hhd_res_chen' },
    ...{ buildingId: 'bld_3', compoundName: '鸿业新天地', status: 'published' },
    ...{ title: '人字梯', description: '两米高', condition: 'good', category: 'tools' },
    ...{ accessories: ['防滑套'], tags: ['梯子'], terms: TERMS, photoIds: [FRONT, BACK] },
    verdicts: { [FRONT]: { state: 'passed', rev: 2 }, [BACK]: { state: 'passed', rev: 2 } },
    ...{ textCheck: { is: 'passed', of: 'h1' }, createdAt: 5, updatedAt: 9, publishedAt: 7 },
    ...{ request: { key: 'key-of-this-tap', hash: 'hash' }, done: [], ...change },
  }) as Listing
