/** What the pages of a desk show of complaints: they reach no other feature than their own. */
export { listComplaints as complaintsAt } from '../../../moderation/complaint/actions'
export { showComplaint } from '../../../moderation/complaint/showing/actions'
