/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { FRAME } from '../../../shared/text/zhCN/consoleFrame'
import { OPEN_API_PAGE as W } from '../../../shared/text/zhCN/consoleOutside'
import { html } from '../answering'
import { headers } from '../headers'
import { NoticePage } from '../shell'
import { operations, sentDocument } from './document'
import { ListPage } from './listPage'
import { OperationPage } from './operationPage'
import { HOME } from './sheet'

/** As long as somebody may go on with the one they have: it only gains. */
const KEPT = 'public, max-age=3600'

/** The same for everybody, and for programs of any origin. */
function document(c: Context): Response {
  const { text, zipped, tag } = sentDocument()
  const around = {
    ...{ 'cache-control': KEPT, etag: tag, vary: 'accept-encoding' },
    'access-control-allow-origin': '*',
  }
  if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304, around)
  const type = { ...around, 'content-type': 'application/json; charset=utf-8' }
  const takesZipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  return takesZipped
    ? c.body(new Uint8Array(zipped), 200, { ...type, 'content-encoding': 'gzip' })
    : c.body(text, 200, type)
}

function list(c: Context): Promise<Response> {
  const words = (c.req.query('words') ?? '').trim().slice(0, 40)
  const wanted = words.toLowerCase()
  const found = operations().filter(({ operationId, path }) =>
    `${operationId} ${path}`.toLowerCase().includes(wanted),
  )
  c.header('cache-control', KEPT)
  return html(c, <ListPage found={found} words={words} />)
}

function one(c: Context): Promise<Response> {
  const of = operations().find(({ operationId }) => operationId === c.req.param('name'))
  if (!of) return missing(c)
  c.header('cache-control', KEPT)
  return html(c, <OperationPage of={of} />)
}

const missing = (c: Context): Promise<Response> =>
  html(
    c,
    <NoticePage title={FRAME.gone} more={FRAME.goneMore} link={{ text: W.back, path: HOME }} />,
    404,
  )

/** What other programs may ask, for them and for those who write them: no account, nothing of anybody. */
export function openApiSite(): Hono {
  const app = new Hono()
  app.use(headers())
  app.get('/openapi.json', document)
  app.get(HOME, list)
  app.get(`${HOME}/:name`, one)
  app.notFound(missing)
  return app
}
