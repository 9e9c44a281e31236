import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { config } from './config'

type Result = APIGatewayProxyStructuredResultV2

/** What stands behind a link that WeChat opens in the mini-program, for whoever opens it elsewhere. */
export type Landing = {
  /** Where the code begins in its path. */
  readonly path: string
  readonly words: { readonly title: string; readonly more: string; readonly noPhone: string }
  /** The page of the program, with what it is opened with. */
  readonly page: (code: string) => string
}

const page = ({ title, more, noPhone }: Landing['words']): Result => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  },
  body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title></head><body style="margin:0;padding:32px 24px;background:#f7f5f0;color:#1c1b1a;font:18px/1.6 sans-serif"><h1 style="font-size:24px;color:#1f7a5c">${title}</h1><p>${more}</p><p>${noPhone}</p></body></html>`,
})

/** On this machine the program itself runs in the browser. */
const toBrowser = (location: string): Result => ({
  statusCode: 302,
  headers: { location: `/#${location}`, 'cache-control': 'no-store' },
  body: '',
})

/** The answer to whoever opens such a link, `undefined` if it is none. */
export function landingAt(
  landings: readonly Landing[],
  { requestContext }: APIGatewayProxyEventV2,
): Result | undefined {
  const { path } = requestContext.http
  const landing = landings.find((one) => path.startsWith(one.path))
  if (!landing) return undefined
  const isHere = config().tableEndpoint !== undefined
  return isHere ? toBrowser(landing.page(path.slice(landing.path.length))) : page(landing.words)
}
