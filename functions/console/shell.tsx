/** @jsxImportSource hono/jsx */
import { ROLE_NAMES } from '../../shared/text/zhCN/post'
import { FRAME, SAID, type SaidKey } from '../../shared/text/zhCN/consoleFrame'
import type { Seated } from '../platform/consoleSession'
import { addressFormOf } from '../platform/access'
import { rightsOf } from '../platform/session'
import { opens } from './admit'
import { assetPath } from './assets'
import type { Element, PageAudience } from './page'
import { Button } from './parts'

/** A task in the rail; `:nodeId` in its path is the place where one stands. */
export type RailItem = {
  readonly text: string
  readonly path: `/${string}`
  readonly audience: PageAudience
  /** Pages behind it whose addresses do not begin with its own: what stands last in them. */
  readonly also?: readonly string[]
}

type BareProps = { readonly title: string; readonly children: Element | readonly Element[] }

/** The page around everything. */
export const Bare = ({ title, children }: BareProps) => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <meta
        name="htmx-config"
        content='{"includeIndicatorStyles":false,"allowEval":false,"historyCacheSize":0}'
      />
      <title>{`${title} · ${FRAME.name}`}</title>
      <link rel="stylesheet" href={assetPath('console.css')} />
      <link rel="icon" href="data:," />
      <script src={assetPath('htmx.min.js')} defer />
      <script src={assetPath('console.js')} defer />
    </head>
    <body>{children}</body>
  </html>
)

type Where = {
  readonly seated: Seated
  readonly rail: readonly RailItem[]
  /** The place in the address, if there is one, and what it is called. */
  readonly nodeId: string | undefined
  readonly placeName?: string | undefined
  readonly path: string
  readonly key: string
}

const placesOf = ({ seated: { caller } }: Where) =>
  rightsOf(caller.access, caller.at).filter(({ role }) => role !== 'keeper')

const linkFor = (item: RailItem, nodeId: string): string =>
  `/console${item.path.replace(':nodeId', nodeId)}`

function isHere({ path: own, also = [] }: RailItem, { path }: Where): boolean {
  const [area] = own.split('/').slice(3)
  if (area === undefined) return `${path}/`.startsWith(`/console${own}/`)
  return [area, ...also].includes(path.split('/')[4] ?? '')
}

function Rail({ where }: { readonly where: Where }) {
  const places = placesOf(where)
  const nodeId = where.nodeId ?? places[0]?.nodeId ?? ''
  const items = where.rail.filter(({ audience }) => opens(audience, where.seated))
  return (
    <nav aria-label={FRAME.rail} class="rail noprint">
      {places.length > 1 && (
        <ul aria-label={FRAME.places} class="places">
          {places.map((post) => (
            <li>
              <a href={`/console/at/${post.nodeId}`}>{post.nodeName}</a>
            </li>
          ))}
        </ul>
      )}
      <ul>
        {items.map((item) => (
          <li>
            <a href={linkFor(item, nodeId)} aria-current={isHere(item, where) ? 'page' : undefined}>
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const nameOf = (where: Where): string => {
  const [post] = placesOf(where)
  return FRAME.who(addressFormOf(where.seated.caller.access), ROLE_NAMES[post?.role ?? 'worker'])
}

const Top = ({ where }: { readonly where: Where }) => (
  <header class="top noprint">
    <a href="/console" class="brand">
      {FRAME.name}
    </a>
    <span class="who">{nameOf(where)}</span>
    <a href="/console/sessions">{FRAME.sessions}</a>
    <form method="post" action="/console/sign-out">
      <input type="hidden" name="key" value={where.key} />
      <Button text={FRAME.signOut} look="other" />
    </form>
  </header>
)

type ShellProps = {
  readonly where: Where
  readonly title: string
  readonly said?: SaidKey | undefined
  readonly refused?: string | undefined
  readonly children: Element
}

/** Where one stands, unless the heading says so itself: whoever works at several places must not mistake them. */
const Place = ({ title, where: { placeName } }: Pick<ShellProps, 'title' | 'where'>) =>
  placeName === undefined || title.includes(placeName) ? <></> : <p class="where">{placeName}</p>

/** A page at whose top stands what was done, or why not. */
export const Shell = ({ where, title, said, refused, children }: ShellProps) => (
  <Bare title={title}>
    <a href="#main" class="skip">
      {FRAME.skip}
    </a>
    <Top where={where} />
    <div class="frame">
      <Rail where={where} />
      <main id="main" tabindex={-1}>
        <Place title={title} where={where} />
        <h1>{title}</h1>
        {said !== undefined && (
          <p class="said" role="status">
            {SAID[said]}
          </p>
        )}
        {refused !== undefined && (
          <p class="refused" role="alert">
            {refused}
          </p>
        )}
        {children}
      </main>
    </div>
  </Bare>
)

type NoticeProps = {
  readonly title: string
  readonly more: string
  readonly link?: { readonly text: string; readonly path: string } | undefined
  /** Words of whoever is refused, to be taken along. */
  readonly written?: readonly string[]
}

/** A page that stands alone: nothing there, not allowed, a fault. */
export const NoticePage = ({ title, more, link, written = [] }: NoticeProps) => (
  <Bare title={title}>
    <main id="main" class="alone">
      <h1>{title}</h1>
      <p>{more}</p>
      {written.length > 0 && (
        <>
          <p>{FRAME.written}</p>
          {written.map((words) => (
            <blockquote class="note">{words}</blockquote>
          ))}
        </>
      )}
      {link && (
        <p>
          <a href={link.path} class="button">
            {link.text}
          </a>
        </p>
      )}
    </main>
  </Bare>
)
