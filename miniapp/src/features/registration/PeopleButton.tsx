import type { SessionView } from '../../../../shared/contract/event'
import { PEOPLE_WORDS } from '../../../../shared/text/zhCN/seatsDesk'
import { Button } from '../../components/Button'
import { openPeople } from '../frame/navigate'

/** The way of whoever works there to those who come. */
export const PeopleButton = ({ session }: { readonly session: SessionView }) =>
  session.isMyDesk ? (
    <Button look="other" text={PEOPLE_WORDS.door} onTap={() => openPeople(session.id)} />
  ) : null
