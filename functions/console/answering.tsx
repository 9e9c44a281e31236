/** @jsxImportSource hono/jsx */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { REFUSAL_STATUS } from '../../shared/contract/refusalStatus'
import type { Refusal } from '../../shared/contract/refusals'
import type { PlaceId } from '../../shared/kernel/ids'
import type { CompoundPath } from '../../shared/kernel/scope'
import type { Outcome } from '../../shared/kernel/outcome'
import { FRAME, SAID, type SaidKey } from '../../shared/text/zhCN/consoleFrame'
import { refusalSentence } from '../../shared/text/zhCN/refusals'
import type { Request as Keyed } from '../platform/call'
import type { Seated } from '../platform/consoleSession'
import { readInput } from '../platform/input'
import type { World } from '../platform/world'
import { hasPostOver } from './admit'
import { CONFIRMING, HELD, readHeld } from './held'
import type { AnyPage, Element, PageAnswer, PageCall, Refused } from './page'
import { NoticePage, type RailItem, Shell } from './shell'

/** What the frame knows of a request. */
export type Asked = {
  readonly c: Context
  readonly world: World
  readonly path: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, readonly string[]>>
}

type Status = 200 | 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500

/** Why not, as people read it. */
export const sentenceOf = (refusal: Refusal): string => refusalSentence(refusal) ?? FRAME.fault

export const html = (c: Context, element: Element, status: number = 200): Promise<Response> =>
  Promise.resolve(element).then((text) =>
    c.html(`<!doctype html>${String(text)}`, status as Status),
  )

const KEY = /^[\w-]{8,64}$/

/** A page that is read makes the key that its forms carry; a step uses the one that came. */
function keyedBy({ world, fields }: Asked, what: string, input: unknown): Keyed {
  const given = fields['key']?.[0]
  const hash = createHash('sha256')
    .update(JSON.stringify([what, input]))
    .digest('base64url')
    .slice(0, 16)
  const isGiven = given !== undefined && KEY.test(given)
  return { key: isGiven ? given : world.newId('job').slice(4), hash }
}

const AROUND: ReadonlySet<string> = new Set(['key', 'said', 'back', CONFIRMING])

/** Fields that may stand several times are lists; of all others the first counts, and an empty one is none. */
function givenIn(
  { lists = [] }: Pick<AnyPage, 'lists'>,
  fields: Asked['fields'],
): Readonly<Record<string, unknown>> {
  const single = Object.entries(fields)
    .filter(([name, [first = '']]) => !AROUND.has(name) && !lists.includes(name) && first !== '')
    .map(([name, [first = '']]): [string, unknown] => [name, first])
  const many = lists.map((name): [string, unknown] => [name, fields[name] ?? []])
  return Object.fromEntries([...single, ...many])
}

const saidIn = ({ fields }: Asked): SaidKey | undefined => {
  const said = fields['said']?.[0]
  return said !== undefined && Object.hasOwn(SAID, said) ? (said as SaidKey) : undefined
}

/** What a page answers to what came, or why not. */
export async function answerOf(
  page: AnyPage,
  asked: Asked,
  { seated, refused }: { readonly seated: Seated; readonly refused?: Refused },
): Promise<{ readonly call: PageCall; readonly outcome: Outcome<PageAnswer, Refusal> }> {
  const given = givenIn(page, asked.fields)
  const input = readInput(
    { input: page.input(), method: 'POST' },
    { path: asked.path, query: {}, body: given },
  )
  const request = keyedBy(asked, page.path, input.ok ? input.value : given)
  const call: PageCall = { world: asked.world, ...seated, request, ...(refused ? { refused } : {}) }
  const outcome = input.ok ? await page.answer(call, input.value as never) : input
  return { call, outcome }
}

const HOME = { text: FRAME.home, path: '/console' }

const GONE = { title: FRAME.gone, more: FRAME.goneMore }

function noticeOf(refusal: Refusal): { readonly title: string; readonly more: string } {
  if (REFUSAL_STATUS[refusal.code] === 404) return GONE
  if (refusal.code === 'access.notAllowed')
    return { title: FRAME.notYours, more: FRAME.notYoursMore }
  return { title: sentenceOf(refusal), more: '' }
}

/** A page on which nothing else stands than why, and what somebody wrote, which has no other place any more. */
export const showRefusal = (
  c: Context,
  refusal: Refusal,
  fields: Asked['fields'] = {},
): Promise<Response> => {
  const page = <NoticePage {...noticeOf(refusal)} link={HOME} written={wordsIn(fields)} />
  return html(c, page, REFUSAL_STATUS[refusal.code])
}

/** The same of a page that was asked for: where its address is wrong, nobody has filled in anything. */
export const showUnread = (c: Context, refusal: Refusal): Promise<Response> =>
  refusal.code === 'input.invalid'
    ? html(c, <NoticePage {...GONE} link={HOME} />, REFUSAL_STATUS[refusal.code])
    : showRefusal(c, refusal)

type NamedPlace = { readonly name: string } & Partial<CompoundPath> &
  Pick<CompoundPath, 'districtId'>

/** What stands around every page. */
export type Around = {
  readonly rail: readonly RailItem[]
  /** Of an id in an address. */
  readonly placeOf?: (id: PlaceId) => Promise<NamedPlace | undefined>
}

const isWords = (value: string): boolean => /\p{Script=Han}/u.test(value)

/** What people write, among ids, dates and choices; of a step that waits, what was typed into that one. */
export const wordsIn = (fields: Asked['fields']): readonly string[] => [
  ...Object.entries(fields)
    .filter(([name]) => name !== HELD && !AROUND.has(name))
    .flatMap(([, values]) => values.filter(isWords)),
  ...(readHeld(fields[HELD]?.[0] ?? '')?.fields ?? []).map(([, value]) => value).filter(isWords),
]

type Showing = {
  readonly asked: Asked
  readonly seated: Seated
  readonly call: PageCall
  readonly around: Around
}

type Shown = Extract<PageAnswer, { is: 'page' }>

/** Most work at one place, whose name their post says: nothing is read for it. */
async function placeNameOf(
  { placeName }: Shown,
  { asked, seated, around }: Showing,
): Promise<string | undefined> {
  const nodeId = asked.path['nodeId']
  if (nodeId === undefined || placeName !== undefined) return placeName
  const own = seated.caller.access.posts.find((post) => post.nodeId === nodeId)
  if (own) return own.nodeName
  const place = await around.placeOf?.(nodeId as PlaceId)
  // One’s own export or case may be asked for below any address: no name of a place where one has nothing to do.
  return place && hasPostOver(seated, place) ? place.name : undefined
}

const asFile = ({ name, contentType, bytes }: Extract<PageAnswer, { is: 'file' }>) =>
  new Response(bytes as unknown as BodyInit, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })

const pathTo = ({ path, said }: Extract<PageAnswer, { is: 'goTo' }>): string => {
  if (said === undefined) return path
  return `${path}${path.includes('?') ? '&' : '?'}said=${said}`
}

/** The page in its frame; where a step was refused, with that status and the sentence on top. */
export async function showPage(shown: Shown, showing: Showing, status = 200) {
  const { title, body } = shown
  const { asked, seated, call, around } = showing
  const where = {
    ...{ seated, rail: around.rail, key: call.request.key, path: asked.c.req.path },
    ...{ nodeId: asked.path['nodeId'], placeName: await placeNameOf(shown, showing) },
  }
  const said = status === 200 ? saidIn(asked) : undefined
  return html(
    asked.c,
    <Shell where={where} title={title} said={said} refused={call.refused?.sentence}>
      {body}
    </Shell>,
    status,
  )
}

/** Any answer of a page, as the browser gets it. */
export function showAnswer(answer: PageAnswer, showing: Showing): Response | Promise<Response> {
  const { c } = showing.asked
  if (answer.is === 'goTo') return c.redirect(pathTo(answer), 303)
  if (answer.is === 'file') return asFile(answer)
  if (answer.is === 'part') return Promise.resolve(answer.body).then((text) => c.html(String(text)))
  return showPage(answer, showing)
}
