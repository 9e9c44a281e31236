import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { isScene, SCENE_PATH } from '../../../../shared/kernel/scene'
import { POSTER_LANDING } from '../../../../shared/text/zhCN/poster'
import { config } from '../../../platform/config'

type Result = APIGatewayProxyStructuredResultV2

const page = (): Result => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  },
  body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${POSTER_LANDING.title}</title></head><body style="margin:0;padding:32px 24px;background:#f7f5f0;color:#1c1b1a;font:18px/1.6 sans-serif"><h1 style="font-size:24px;color:#1f7a5c">${POSTER_LANDING.title}</h1><p>${POSTER_LANDING.more}</p><p>${POSTER_LANDING.noPhone}</p></body></html>`,
})

/** On this machine the program itself runs in the browser. */
const toBrowser = (scene: string): Result => ({
  statusCode: 302,
  headers: {
    location: `/#/packages/resident/join/index?scene=${scene}`,
    'cache-control': 'no-store',
  },
  body: '',
})

export const isLanding = ({ requestContext }: APIGatewayProxyEventV2): boolean =>
  requestContext.http.path.startsWith(SCENE_PATH)

/** What a poster's link shows whoever opens it outside WeChat, where WeChat opens the mini-program instead. */
export function landing({ requestContext }: APIGatewayProxyEventV2): Result {
  const scene = requestContext.http.path.slice(SCENE_PATH.length)
  const isHere = config().tableEndpoint !== undefined
  return isHere ? toBrowser(isScene(scene) ? scene : '-') : page()
}
