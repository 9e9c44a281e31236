/** @jsxImportSource hono/jsx */
import { CHECKLIST, ROLLOUT_PAGE as W } from '../../../../shared/text/zhCN/rollout'
import { at, type PageCall } from '../../../console/page'
import { Button, Form, Table } from '../../../console/parts'
import type { RollOut } from '../actions'

type Item = RollOut['items'][number]
type Shown = { readonly call: PageCall; readonly of: RollOut }

const pathOf = (compoundId: string): string => `/compounds/${compoundId}`

function Hand({ call, of, item }: Shown & { readonly item: Item }) {
  if (!item.isByHand || !of.mayChange) return null
  const text = item.isDone ? W.untick : W.tick
  return (
    <Form call={call} action={at(`${pathOf(of.compound.id)}/ticks`)} class="inline">
      <input type="hidden" name="what" value={item.what} />
      <input type="hidden" name="done" value={item.isDone ? 'no' : 'yes'} />
      <Button text={text} look="other" label={`${text}：${CHECKLIST[item.what]}`} />
    </Form>
  )
}

function stateOf({ what, isDone, count }: Item): string {
  if (!isDone) return W.no
  if (count === undefined) return W.yes
  return what === 'buildings' ? W.count(count) : W.people(count)
}

/** Where each is done; the class that teaches is held in 练习小区. */
const PLACES: Readonly<Record<Item['what'], (of: RollOut) => string>> = {
  buildings: ({ compound }) => `${pathOf(compound.id)}#buildings`,
  officePhone: ({ compound }) => `${pathOf(compound.id)}#office`,
  worker: ({ compound }) => `/at/${compound.id}/posts`,
  keeper: ({ compound }) => `/at/${compound.id}/posts`,
  duty: ({ compound }) => `/at/${compound.id}/duty`,
  poster: ({ compound }) => `${pathOf(compound.id)}/poster`,
  roster: ({ compound }) => `${pathOf(compound.id)}/roster`,
  firstClass: ({ compound }) => `/at/${compound.id}/events`,
  firstThing: ({ compound }) => `/at/${compound.id}/listings`,
  workersTrained: ({ compound }) => `/practice/${compound.communityId}`,
  residentsTrained: ({ compound }) => `/practice/${compound.communityId}`,
  posterHangs: ({ compound }) => `${pathOf(compound.id)}/poster`,
}
/** On this very page, for whoever may change it. */
const HERE: ReadonlySet<Item['what']> = new Set(['buildings', 'officePhone'])

function Go({ of, item: { what, isDone } }: { readonly of: RollOut; readonly item: Item }) {
  if (HERE.has(what) && !of.mayChange) return null
  const said = isDone ? W.seeOf(CHECKLIST[what]) : W.goOf(CHECKLIST[what])
  return (
    <a href={at(PLACES[what](of))} aria-label={said}>
      {isDone ? W.see : W.go}
    </a>
  )
}

/** How far a compound is, each step with the way to where it is done. */
export const Checks = ({ call, of }: Shown) => (
  <>
    <p>{W.progress(of.done, of.items.length)}</p>
    <Table
      caption={W.checklist}
      columns={W.checkColumns}
      rows={of.items.map((item) => [
        CHECKLIST[item.what],
        stateOf(item),
        <Go of={of} item={item} />,
        <Hand call={call} of={of} item={item} />,
      ])}
      empty={W.no}
    />
  </>
)
