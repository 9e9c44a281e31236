import { bookingIsDue } from './booking/due/actions'
import { driveIsDue } from './interest/due/actions'
import { certificateIsDue } from './listing/certificate/due/actions'
import { photoIsDue } from './moderation/photo/actions'
import { blockIsDue } from './resident/block/due/actions'
import { membershipIsDue } from './resident/leaving/actions'
import { errandIsDue } from './platform/errands'
import { jobIsDue } from './platform/jobs'
import { sweepFor } from './platform/sweep'
import { seatingIsDue } from './registration/offer/actions'
import { sessionIsDue } from './registration/turn/due/actions'
import { cancellationIsDue } from './privacy/account/erasing/actions'
import { practiceIsDue } from './report/practice/actions'
import { postIsDue } from './resident/post/ending/actions'
import { welcomeIsDue } from './resident/welcome/actions'

export const handler = sweepFor({
  Booking: bookingIsDue,
  Photo: photoIsDue,
  Certificate: certificateIsDue,
  Membership: membershipIsDue,
  Block: blockIsDue,
  Place: practiceIsDue,
  Post: postIsDue,
  Welcome: welcomeIsDue,
  Seating: seatingIsDue,
  Session: sessionIsDue,
  Drive: driveIsDue,
  Cancellation: cancellationIsDue,
  Job: jobIsDue,
  Errand: errandIsDue,
})
