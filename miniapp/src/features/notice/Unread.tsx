import { HOME_WORDS } from '../../../../shared/text/zhCN/listing'
import { Button } from '../../components/Button'
import { openInbox } from '../frame/navigate'

/** How many messages are new, and the way to them. */
export const Unread = ({ count }: { readonly count: number }) =>
  count === 0 ? null : (
    <Button
      look="small"
      text={HOME_WORDS.unread(count)}
      label={HOME_WORDS.unreadLabel(count)}
      onTap={openInbox}
    />
  )
