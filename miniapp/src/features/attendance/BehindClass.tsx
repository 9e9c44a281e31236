import type { SessionView } from '../../../../shared/contract/event'
import { hoursOf, startsAt } from '../../../../shared/kernel/hours'
import { useInName } from '../frame/inName'
import { HowItWas, mayBeSaid, useFeedback } from './HowItWas'
import { mayBeSold, SomebodySells } from './selling/SomebodySells'
import { useSelling } from './selling/useSelling'
import { StoryCard } from './story/StoryCard'
import { useStory } from './story/useStory'

type Props = { readonly session: SessionView }

function Shown({ session }: Props) {
  const { id } = session
  const said = useFeedback(mayBeSaid(session) ? id : undefined)
  const selling = useSelling(mayBeSold(session) ? id : undefined)
  const story = useStory(id)
  // One by one they would paint the page anew and move a button away under a finger.
  if ([said, selling, story].some(({ isLoading }) => isLoading)) return null
  return (
    <>
      {said.data && <HowItWas sessionId={id} shown={said.data} />}
      {selling.data && <SomebodySells session={session} shown={selling.data} />}
      {story.data && <StoryCard sessionId={id} shown={story.data} />}
    </>
  )
}

const hasBegun = ({ day, hours, status }: SessionView): boolean =>
  status !== 'cancelled' && startsAt(hoursOf(day, hours)) <= Date.now()

/** What comes up once a class has begun, shown together: for whoever looks for themself. */
export function BehindClass({ session }: Props) {
  const inName = useInName()
  return hasBegun(session) && inName === undefined ? <Shown session={session} /> : null
}
