import type { ContentLabel } from '../../../shared/contract/refusals'
import type { Listing } from '../rules'
import { backToDraftIfRefused } from '../verdict/rules'

/** A listing whose words a worker refuses after they had passed, `undefined` where there is nothing to take back. */
export function withheldByWorker(listing: Listing, label: ContentLabel): Listing | undefined {
  const { textCheck } = listing
  if (textCheck.is === 'none' || textCheck.is === 'refused') return undefined
  return backToDraftIfRefused({ ...listing, textCheck: { is: 'refused', of: textCheck.of, label } })
}
