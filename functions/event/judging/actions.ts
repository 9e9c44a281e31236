import { createHash } from 'node:crypto'
import type { ContentLabel } from '../../../shared/contract/refusals'
import type { CommunityId, DriveId, EventId, GroupId, SessionId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { judgeWithContact, type Judgement } from '../../moderation/text/actions'
import type { HeldPath } from '../../moderation/withheld/rules'
import { withhold } from '../../moderation/withheld/writes'
import { placeOf } from '../../place/actions'
import { areaOf } from '../../place/area/actions'
import type { Call } from '../../platform/call'
import type { Change } from '../../platform/commit'
import { openidOf } from '../../resident/actions'
import type { Event, TextCheck } from '../rules'
import { contactOf, textOf } from './rules'

type Judge = (text: string, contact: string) => Promise<Judgement>

type Asking = Pick<Call, 'world' | 'caller'>

/** WeChat is asked once for each text of a request, however often a lost race makes us decide again. */
export function askingOnce({ world, caller }: Asking): Judge {
  const asked = new Map<string, Promise<Judgement>>()
  return (content, contact) => {
    const key = JSON.stringify([content, contact])
    const answer =
      asked.get(key) ??
      openidOf(caller.id).then((openid) =>
        judgeWithContact(world, openid ?? '', { content, contact }),
      )
    asked.set(key, answer)
    return answer
  }
}

/** Which words a verdict is about. */
export const hashOf = (event: Parameters<typeof textOf>[0]): string =>
  createHash('sha256')
    .update(JSON.stringify([textOf(event), contactOf(event)]))
    .digest('base64url')
    .slice(0, 22)

type ContentRefusal =
  | { readonly code: 'content.refused'; readonly label: ContentLabel }
  | { readonly code: 'content.money' }

/** What is to be judged: an event as it is about to stand, or as it would if enough would come. */
type ToJudge = Pick<
  Event,
  | 'words'
  | 'venue'
  | 'terms'
  | 'nodeId'
  | 'nodeName'
  | 'districtId'
  | 'streetId'
  | 'communityId'
  | 'compoundId'
> & { readonly id: EventId | DriveId | GroupId | SessionId }
type Verdict = { readonly textCheck: TextCheck; readonly unsure?: Judgement }

/** A verdict on its words; what nobody is sure of is `withWorker`. */
export async function verdictOn(
  judge: Judge,
  event: ToJudge,
): Promise<Outcome<Verdict, ContentRefusal>> {
  const [text, contact] = [textOf(event), contactOf(event)]
  const of = hashOf(event)
  const judgement = await judge(text, contact)
  if (judgement.is === 'money') return refuse({ code: 'content.money' })
  if (judgement.is === 'refused') return refuse({ code: 'content.refused', label: judgement.label })
  return judgement.is === 'passed'
    ? accept({ textCheck: { is: 'passed', of } })
    : accept({ textCheck: { is: 'withWorker', of }, unsure: judgement })
}

type Where = Pick<ToJudge, 'nodeId' | 'communityId' | 'compoundId'>

/** Of a street or a district: a community below, since the workers of communities look at what waits. */
async function communityBelow({ nodeId }: Where): Promise<CommunityId | undefined> {
  const place = await placeOf(nodeId)
  const below = place ? await areaOf(place) : []
  return below.flatMap((one) => (one.kind === 'community' ? [one.id] : []))[0]
}

/** Whose workers look at what waits. */
export async function heldAt(event: Where): Promise<HeldPath | undefined> {
  const communityId = event.communityId ?? (await communityBelow(event))
  const place = communityId && (await placeOf(communityId))
  if (place?.kind !== 'community') return undefined
  const { districtId, streetId, id } = place
  const { compoundId } = event
  return {
    ...{ districtId, streetId, communityId: id },
    ...(compoundId === undefined ? {} : { compoundId }),
  }
}

type Judged = Pick<Event, 'textCheck'> & { readonly also: readonly Change[] }
export type JudgedRefusal = ContentRefusal | { readonly code: 'place.notFound' }

/** The verdict, and what stands on the workers' page where nobody is sure: whoever wrote it does not release it. */
export async function judged(
  { world, caller }: Asking,
  judge: Judge,
  event: ToJudge,
): Promise<Outcome<Judged, JudgedRefusal>> {
  const verdict = await verdictOn(judge, event)
  if (!verdict.ok) return verdict
  const { textCheck, unsure } = verdict.value
  if (unsure?.is !== 'withheld') return accept({ textCheck, also: [] })
  const path = await heldAt(event)
  if (!path) return refuse({ code: 'place.notFound' })
  const text = [textOf(event), contactOf(event)].filter((part) => part !== '').join('\n')
  const subject = { ...path, compoundName: event.nodeName, ownerId: caller.id }
  const waiting = { kind: 'eventText', subjectId: event.id, text, textHash: textCheck.of } as const
  return accept({
    textCheck,
    also: [withhold(world, subject, { ...waiting, reason: unsure.reason })],
  })
}
