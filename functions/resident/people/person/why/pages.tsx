/** @jsxImportSource hono/jsx */
import { RESIDENT_PAGE as W } from '../../../../../shared/text/zhCN/consolePeople'
import type { PageCall } from '../../../../console/page'
import { Reply } from '../../../../console/replying'

/** What every form about somebody needs. */
export type Shown = {
  readonly call: PageCall
  readonly path: string
  readonly nodeId: string
  readonly offered: readonly string[]
}

type WhyProps = Pick<Shown, 'call' | 'nodeId' | 'offered'> & {
  readonly name: string
  readonly label?: string
  /** Offered before those of the place. */
  readonly first?: readonly string[]
}

/** Why a step is taken, in words that are chosen or typed. */
export const Why = ({ call, nodeId, name, label = W.why, first = [], offered }: WhyProps) => (
  <Reply
    call={call}
    nodeId={nodeId}
    name={name}
    label={label}
    maxLength={40}
    offered={[...first, ...offered]}
  />
)
