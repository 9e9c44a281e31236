import { attendanceReactions } from './attendance/reactions'
import { sellingReactions } from './attendance/selling/reactions'
import { sheetErrands } from './attendance/sheet/carrying/actions'
import { sheetProjections } from './attendance/sheet/projections'
import { storyReactions } from './attendance/story/reactions'
import { blockingReactions } from './booking/blocking/reactions'
import { closingReactions } from './booking/closing/reactions'
import { reopeningReactions } from './booking/queue/reopening/reactions'
import { bookingReactions } from './booking/reactions'
import { certificateChanged } from './listing/certificate/reactions'
import { bookedProjection } from './booking/ledger/projections'
import { bookingPhotoReactions } from './booking/photos/reactions'
import { leavingReactions } from './booking/leaving/reactions'
import { clearedProposals } from './event/clearing/reactions'
import { eventReactions } from './event/reactions'
import { groupReactions } from './group/reactions'
import { interestReactions } from './interest/reactions'
import { listingForgotten } from './listing/forgetting/reactions'
import { openedProjection } from './listing/opened/projections'
import { listingReactions } from './listing/reactions'
import { searchProjection } from './listing/search/projections'
import { photoReactions } from './moderation/photo/reactions'
import { proofOver } from './moderation/proof/reactions'
import { noticeReactions } from './notice/reactions'
import { errandReaction } from './platform/errands'
import { outboxFor } from './platform/stream'
import { accountReactions } from './privacy/account/reactions'
import { relativeReactions } from './privacy/relatives/reactions'
import { clearingReactions } from './registration/clearing/reactions'
import { seatCallErrands } from './registration/calling/listed/actions'
import { seatCallProjection } from './registration/calling/listed/projections'
import { registrationReactions } from './registration/reactions'
import { callBackReactions } from './resident/callBack/reactions'
import { figureProjections } from './report/projections'
import { askingErrands } from './resident/approval/asking/actions'
import { askingProjection } from './resident/approval/asking/projections'
import { careReactions } from './resident/care/reactions'
import { waitsProjection } from './report/cases/counted/projections'
import { casesProjection } from './report/cases/projections'
import { rolloutProjections } from './report/rollout/projections'
import { colleaguesProjection } from './resident/post/colleagues/projections'
import { postReactions } from './resident/post/handing/reactions'

// In this order: a photo is public before its listing shows it.
export const handler = outboxFor([
  ...photoReactions,
  proofOver,
  ...listingReactions,
  certificateChanged,
  searchProjection,
  openedProjection,
  bookedProjection,
  listingForgotten,
  ...postReactions,
  colleaguesProjection,
  ...callBackReactions,
  ...careReactions,
  ...noticeReactions,
  ...bookingReactions,
  ...reopeningReactions,
  ...closingReactions,
  ...bookingPhotoReactions,
  ...leavingReactions,
  ...eventReactions,
  ...clearedProposals,
  ...interestReactions,
  ...groupReactions,
  ...registrationReactions,
  ...clearingReactions,
  ...attendanceReactions,
  ...sellingReactions,
  ...storyReactions,
  ...sheetProjections,
  ...accountReactions,
  ...relativeReactions,
  ...blockingReactions,
  ...askingProjection,
  ...seatCallProjection,
  ...casesProjection,
  waitsProjection,
  ...rolloutProjections,
  ...figureProjections,
  errandReaction({ ...sheetErrands, ...askingErrands, ...seatCallErrands }),
])
