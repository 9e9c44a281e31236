import { PUBLISH_EVENT_WORDS as W } from '../../../../../shared/text/zhCN/eventPublish'
import { Asked } from '../../../components/Asked'
import { type Here, reachOf } from './plan'

export type ReachProps = {
  readonly at: {
    readonly draft: { readonly reach?: string }
    readonly change: (part: { readonly reach: string }) => void
  }
  readonly here: Here
  /** What the whole place is called. */
  readonly name: string
}

/** Everybody of the place where one works, or one compound alone; where there is one alone, nothing is asked. */
export function Reach({ at: { draft, change }, here, name }: ReachProps) {
  const { nodeId, compounds } = here
  if (compounds.length === 0 || compounds.some(({ id }) => id === nodeId)) return null
  const options = compounds.map((one) => ({ value: one.id, text: one.name }))
  return (
    <Asked
      label={W.reach}
      options={[...options, { value: nodeId, text: W.reachAll(name) }]}
      chosen={reachOf(draft, here)}
      onChoose={(reach) => change({ reach })}
    />
  )
}
