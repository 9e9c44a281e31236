/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { REFUSAL_STATUS } from '../../shared/contract/refusalStatus'
import type { Refusal } from '../../shared/contract/refusals'
import { FRAME } from '../../shared/text/zhCN/consoleFrame'
import { log } from '../platform/log'
import type { Seated } from '../platform/consoleSession'
import { type World, world as realWorld } from '../platform/world'
import { admitTo, isSteppedUp, opens } from './admit'
import {
  answerOf,
  type Around,
  type Asked,
  html,
  sentenceOf,
  showAnswer,
  showPage,
  showRefusal,
  showUnread,
  wordsIn,
} from './answering'
import { assetAt } from './assets'
import { readSession } from './cookies'
import { fieldsOf, firstOf, listed, pageAt } from './given'
import { headers } from './headers'
import { CONFIRMING } from './held'
import type { AnyPage } from './page'
import { NoticePage } from './shell'

export type Site = Around & {
  readonly pages: readonly AnyPage[]
  /** How one comes in, where nobody sits yet. */
  readonly ways: (app: Hono, world: World) => void
  /** Asks once more who sits there before a step, until they have said so; without it nobody can. */
  readonly confirmed?: (asked: Asked, seated: Seated) => Promise<Response | undefined>
}

/** Where somebody goes on once they are signed in, or have said once more who they are. */
const onTo = (page: string, next: string): string => `${page}?next=${encodeURIComponent(next)}`

function turnedAway(
  c: Context,
  refusal: Refusal,
  fields: Asked['fields'],
): Response | Promise<Response> {
  const isStranger = refusal.code === 'session.missing' || refusal.code === 'session.expired'
  if (!isStranger) return showRefusal(c, refusal, c.req.method === 'GET' ? {} : fields)
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method === 'GET') return c.redirect(onTo('/console/sign-in', pathname + search), 303)
  // What was typed stays in the page behind: one signs in beside it and sends it again; behind a question it stands here.
  const link = { text: FRAME.signInBeside, path: '/console/sign-in' }
  const written = fields[CONFIRMING] === undefined ? [] : wordsIn(fields)
  const said = { title: sentenceOf(refusal), more: FRAME.expired, link, written }
  return html(c, <NoticePage {...said} />, 401)
}

/** A form may name the page it stood on: what that one asks of its reader holds here too. */
const mayRead = ({ audience, isSteppedUp: asksTwice }: AnyPage, seated: Seated): boolean =>
  opens(audience, seated) && (!asksTwice || isSteppedUp(seated))

/** A step that was refused: the page it came from stands again, with what was typed, and says why. */
async function refusedOn(
  site: Site,
  page: AnyPage,
  { asked, seated, refusal }: Met & { readonly refusal: Refusal },
): Promise<Response> {
  const back = page.from?.({ ...firstOf(asked.fields), ...asked.path })
  // What was wrong may stand in the query: then the page stands again as it begins.
  for (const address of back === undefined ? [] : new Set([back, back.split('?')[0] ?? ''])) {
    const shown = await shownBehind(site, address, { asked, seated, refusal })
    if (shown) return shown
  }
  return showRefusal(asked.c, refusal, asked.fields)
}

async function shownBehind(
  site: Site,
  address: string,
  { asked, seated, refusal }: Met & { readonly refusal: Refusal },
): Promise<Response | undefined> {
  const behind = pageAt(site.pages, address)
  if (!behind || !mayRead(behind.page, seated)) return undefined
  const again = { ...asked, path: behind.path, fields: behind.fields }
  const { call, outcome } = await answerOf(behind.page, again, {
    seated,
    refused: {
      sentence: sentenceOf(refusal),
      entered: { ...listed(Object.entries(asked.path)), ...asked.fields },
    },
  })
  if (!outcome.ok || outcome.value.is !== 'page') return undefined
  const showing = { asked: again, seated, call, around: site }
  return showPage(outcome.value, showing, REFUSAL_STATUS[refusal.code])
}

/** Who sits there has to say so once more: a page is come back to, a step waits with what was typed. */
async function askedFirst(site: Site, page: AnyPage, { asked, seated }: Met) {
  const { c, world } = asked
  if (page.method === 'GET') return c.redirect(onTo('/console/step-up', c.req.path), 303)
  if (!site.confirmed) return showRefusal(c, { code: 'access.notAllowed' })
  const asking = await site.confirmed(asked, seated)
  if (asking) return asking
  const again = await admitTo(page, readSession(c), world)
  return again.ok
    ? answered(site, page, { asked, seated: again.value })
    : turnedAway(c, again.refusal, asked.fields)
}

async function answered(site: Site, page: AnyPage, { asked, seated }: Met): Promise<Response> {
  const { call, outcome } = await answerOf(page, asked, { seated })
  if (outcome.ok) return showAnswer(outcome.value, { asked, seated, call, around: site })
  const { refusal } = outcome
  log.info('console refused', { page: `${page.method} ${page.path}`, refusal: refusal.code })
  if (page.method === 'GET') return showUnread(asked.c, refusal)
  return refusedOn(site, page, { asked, seated, refusal })
}
type Met = { readonly asked: Asked; readonly seated: Seated }

const answering =
  (site: Site, page: AnyPage, world: World) =>
  async (c: Context): Promise<Response> => {
    const asked = { c, world, path: c.req.param() as Asked['path'], fields: await fieldsOf(c) }
    const seated = await admitTo(page, readSession(c), world)
    if (!seated.ok) return turnedAway(c, seated.refusal, asked.fields)
    // A step that waited goes by the answer to its own question, whatever else was confirmed meanwhile.
    const waited = asked.fields[CONFIRMING] !== undefined
    if (page.isSteppedUp && (waited || !isSteppedUp(seated.value)))
      return askedFirst(site, page, { asked, seated: seated.value })
    return answered(site, page, { asked, seated: seated.value })
  }

const DAY_S = 86_400

/** The console over its pages. A fault is caught here, once: a kind page with a number, nothing leaked. */
export function consoleOver(site: Site, world: World = realWorld): Hono {
  const app = new Hono().basePath('/console')
  app.use(headers())
  app.use(csrf())
  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  app.get('/assets/:hash/:name', (c) => {
    const asset = assetAt(c.req.param('hash'), c.req.param('name'))
    if (!asset) return c.notFound()
    const kept = { 'cache-control': `public, max-age=${String(365 * DAY_S)}, immutable` }
    return c.body(asset.text, 200, { 'content-type': asset.contentType, ...kept })
  })
  site.ways(app, world)
  for (const page of site.pages) app.on(page.method, page.path, answering(site, page, world))
  app.notFound((c) => showRefusal(c, { code: 'route.notFound' }))
  app.onError((fault, c) => {
    if (fault instanceof HTTPException)
      return html(c, <NoticePage title={FRAME.crossSite} more="" />, fault.status)
    const id = c.req.header('x-request-id') ?? world.newId('job')
    log.fault('console', fault, { requestId: id })
    return html(c, <NoticePage title={FRAME.fault} more={FRAME.faultMore(id)} />, 500)
  })
  return app
}
