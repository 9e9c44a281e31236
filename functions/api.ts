import { bookingRoutes } from './booking/routes'
import { listingRoutes } from './listing/routes'
import { complaintRoutes } from './moderation/complaint/routes'
import { withheldRoutes } from './moderation/withheld/routes'
import { noticeRoutes } from './notice/routes'
import { placeRoutes } from './place/routes'
import { handlerFor } from './platform/serve'
import { accountRoutes } from './privacy/account/routes'
import { consentRoutes } from './privacy/consent/routes'
import { ownDataRoutes } from './privacy/ownData/routes'
import { rebindingRoutes } from './privacy/rebinding/routes'
import { blockRoutes } from './resident/block/routes'
import { callBackRoutes } from './resident/callBack/routes'
import { correctionRoutes } from './resident/correcting/routes'
import { phoneRoutes } from './resident/phone/routes'
import { postRoutes } from './resident/post/routes'
import { residentRoutes } from './resident/routes'

export const handler = handlerFor([
  ...residentRoutes,
  ...callBackRoutes,
  ...blockRoutes,
  ...phoneRoutes,
  ...correctionRoutes,
  ...postRoutes,
  ...placeRoutes,
  ...listingRoutes,
  ...bookingRoutes,
  ...noticeRoutes,
  ...withheldRoutes,
  ...complaintRoutes,
  ...consentRoutes,
  ...accountRoutes,
  ...ownDataRoutes,
  ...rebindingRoutes,
])
