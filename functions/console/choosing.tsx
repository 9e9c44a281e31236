/** @jsxImportSource hono/jsx */
import { CHOOSING as W } from '../../shared/text/zhCN/consoleDesk'
import type { Refusal } from '../../shared/contract/refusals'
import { accept, type Outcome } from '../../shared/kernel/outcome'
import { More } from './listing'
import { at, type PageAnswer } from './page'

/** Where a list that stands by community is read. */
type Choice =
  | { readonly is: 'here'; readonly communityId: string }
  | {
      readonly is: 'below'
      readonly below: readonly { readonly id: string; readonly name: string }[]
      readonly cursor?: string
    }

type List = {
  readonly title: string
  readonly nodeId: string
  /** What stands behind the place in the address. */
  readonly tail: 'calls' | 'seat-calls' | 'verifications' | 'withheld' | 'complaints'
}

/** Above the communities: which one is chosen first; below them there is one alone. */
export function chosenFrom<Code extends Refusal>(
  found: Outcome<Choice, Code>,
  { title, nodeId, tail }: List,
): Outcome<PageAnswer, Code> {
  if (!found.ok) return found
  const choice = found.value
  const pathOf = (id: string): string => at(`/at/${id}/${tail}`)
  if (choice.is === 'here') return accept({ is: 'goTo', path: pathOf(choice.communityId) })
  const body = (
    <>
      <p>{W.intro}</p>
      {choice.below.length === 0 && <p class="empty">{W.none}</p>}
      <ul>
        {choice.below.map(({ id, name }) => (
          <li>
            <a href={pathOf(id)}>{name}</a>
          </li>
        ))}
      </ul>
      <More path={pathOf(nodeId)} cursor={choice.cursor} />
    </>
  )
  return accept({ is: 'page', title, body })
}
