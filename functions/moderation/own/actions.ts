import type { ComplaintId, PhotoId, WithheldId } from '../../../shared/kernel/ids'
import type { Complaint } from '../complaint/rules'
import { glanceAtComplaints } from '../complaint/store'
import type { Photo } from '../photo/rules'
import { loadPhotos } from '../photo/store'
import type { Withheld } from '../withheld/rules'
import { glanceAtWithheld } from '../withheld/store'

/** For whose they are: what somebody reported, what of theirs waited for a worker, and their pictures. */
export const complaintsOf = (ids: readonly string[]): Promise<readonly Complaint[]> =>
  glanceAtComplaints(ids as readonly ComplaintId[])

export const withheldOf = (ids: readonly string[]): Promise<readonly Withheld[]> =>
  glanceAtWithheld(ids as readonly WithheldId[])

export const picturesOf = async (ids: readonly string[]): Promise<readonly Photo[]> =>
  (await loadPhotos(ids as readonly PhotoId[])).filter((photo) => photo !== undefined)
