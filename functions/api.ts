import { bookingRoutes } from './booking/routes'
import { listingRoutes } from './listing/routes'
import { withheldRoutes } from './moderation/withheld/routes'
import { noticeRoutes } from './notice/routes'
import { placeRoutes } from './place/routes'
import { handlerFor } from './platform/serve'
import { residentRoutes } from './resident/routes'

export const handler = handlerFor([
  ...residentRoutes,
  ...placeRoutes,
  ...listingRoutes,
  ...bookingRoutes,
  ...noticeRoutes,
  ...withheldRoutes,
])
