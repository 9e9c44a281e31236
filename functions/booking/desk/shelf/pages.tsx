/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../../shared/contract/fields'
import { CATEGORIES, type Category } from '../../../../shared/contract/listing'
import { accept } from '../../../../shared/kernel/outcome'
import { SHELF_PAGE as W } from '../../../../shared/text/zhCN/consoleThings'
import { CATEGORY_NAMES } from '../../../../shared/text/zhCN/listing'
import { More, Tabs } from '../../../console/listing'
import { at, type AnyPage, type Element, page, type PageCall } from '../../../console/page'
import { Button, Choice } from '../../../console/parts'
import { listLentOut, listShelf } from './actions'
import { Bookings, Compounds } from '../table/pages'
import { OnShelf } from './table/pages'

const node = () => id('district', 'street', 'community', 'compound')

const SHELVES = ['shown', 'lent', 'paused', 'withheld'] as const
type ShelfName = (typeof SHELVES)[number]
const SHELF_OF = { shown: 'LISTINGS', paused: 'RESTING', withheld: 'WITHHELD' } as const

type Asked = {
  readonly nodeId: z.infer<ReturnType<typeof node>>
  readonly shelf: ShelfName
  readonly category: Category | undefined
  readonly cursor: string | undefined
  readonly areAll: boolean
}

/** The list itself, without the page of it. */
const pathOf = ({ nodeId, shelf, category }: Omit<Asked, 'cursor' | 'areAll'>): string => {
  const query = [`shelf=${shelf}`, ...(category === undefined ? [] : [`category=${category}`])]
  return `/at/${nodeId}/listings?${query.join('&')}`
}

const withCursor = (path: string, cursor: string | undefined): string =>
  cursor === undefined ? path : `${path}&cursor=${encodeURIComponent(cursor)}`

const ByCategory = ({ call, asked }: { readonly call: PageCall; readonly asked: Asked }) => (
  <form method="get" action={at(`/at/${asked.nodeId}/listings`)} class="noprint">
    <input type="hidden" name="shelf" value="shown" />
    <Choice
      call={call}
      name="category"
      label={W.category}
      value={asked.category ?? ''}
      options={[
        { value: '', text: W.all },
        ...CATEGORIES.map((value) => ({ value, text: CATEGORY_NAMES[value] })),
      ]}
    />
    <Button text={W.show} look="other" />
  </form>
)

type Framed = { readonly call: PageCall; readonly asked: Asked; readonly children: Element }

const Around = ({ call, asked, children }: Framed) => (
  <>
    <Tabs
      label={W.lists}
      tabs={SHELVES.map((shelf) => ({
        text: W.tabs[shelf],
        path: at(pathOf({ ...asked, shelf, category: undefined })),
        isHere: shelf === asked.shelf,
      }))}
    />
    {asked.shelf === 'shown' && <ByCategory call={call} asked={asked} />}
    {children}
  </>
)

/** What is with somebody just now. */
async function lent(call: PageCall, asked: Asked) {
  const laid = await listLentOut(call, asked)
  if (!laid.ok) return laid
  const { place, below, rows, cursor: next } = laid.value
  const body = (
    <>
      <Bookings call={call} nodeId={asked.nodeId} caption={W.tabs.lent} rows={rows} />
      <More path={at(pathOf(asked))} cursor={next} />
    </>
  )
  return accept({ place, below, body })
}

async function standing(call: PageCall, asked: Asked & { readonly shelf: keyof typeof SHELF_OF }) {
  const shelf = SHELF_OF[asked.shelf]
  const laid = await listShelf(call, { ...asked, shelf })
  if (!laid.ok) return laid
  const { place, below, rows, cursor: next } = laid.value
  const here = withCursor(pathOf(asked), asked.cursor)
  const body = (
    <>
      <OnShelf call={call} asked={{ ...asked, here }} rows={rows} />
      <More path={at(pathOf(asked))} cursor={next} />
    </>
  )
  return accept({ place, below, body })
}

/** Things and help of a place, each list by itself; a street or a district chooses a compound. */
const listings = page({
  method: 'GET',
  path: '/at/:nodeId/listings',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: node(),
      shelf: z.optional(z.enum(SHELVES)),
      category: z.optional(z.enum(CATEGORIES)),
      cursor: z.optional(cursor()),
      all: z.optional(z.literal('1')),
    }),
  answer: async (call, { nodeId, shelf = 'shown', category, cursor, all }) => {
    const asked = { nodeId, category, cursor, areAll: all === '1' }
    const found =
      shelf === 'lent'
        ? await lent(call, { ...asked, shelf })
        : await standing(call, { ...asked, shelf })
    if (!found.ok) return found
    const { place, below, body } = found.value
    const isAbove = place.kind === 'district' || place.kind === 'street'
    const shown = isAbove ? (
      <Compounds rows={below} area="listings" />
    ) : (
      <>
        <p>{W.intro(place.name)}</p>
        <Around call={call} asked={{ ...asked, shelf }}>
          {body}
        </Around>
      </>
    )
    return accept({ is: 'page', title: W.title, body: shown })
  },
})

export const shelfPages: readonly AnyPage[] = [listings]
