import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { takePush } from './moderation/push/actions'
import { config, secrets } from './platform/config'
import { log } from './platform/log'
import { isFromWechat, openPush } from './platform/wechatPush'
import { world } from './platform/world'

type Result = APIGatewayProxyStructuredResultV2
const say = (statusCode: number, body: string): Result => ({
  statusCode,
  headers: { 'content-type': 'text/plain' },
  body,
})

function encryptedIn(event: APIGatewayProxyEventV2): string {
  const text = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString()
  const body = JSON.parse(text) as { readonly Encrypt?: unknown }
  return typeof body.Encrypt === 'string' ? body.Encrypt : ''
}

async function answer(event: APIGatewayProxyEventV2): Promise<Result> {
  const query = event.queryStringParameters ?? {}
  const { wechatPushToken: token, wechatPushAesKey: aesKey } = await secrets()
  if (event.requestContext.http.method === 'GET')
    return isFromWechat(token, query) ? say(200, query['echostr'] ?? '') : say(403, 'forged')
  const message = openPush(encryptedIn(event), query, {
    token,
    aesKey,
    appId: config().wechatAppId,
  })
  if (message === undefined) return say(403, 'forged')
  // Anything but "success" makes WeChat ask again: by then the check is stored.
  return (await takePush(world, message)) === 'taken' ? say(200, 'success') : say(503, 'later')
}

/** WeChat's message push: the check of our address (GET), and signed, encrypted messages (POST). */
export async function handler(event: APIGatewayProxyEventV2): Promise<Result> {
  try {
    return await answer(event)
  } catch (fault) {
    log.fault('push', fault, { requestId: event.requestContext.requestId })
    return fault instanceof SyntaxError ? say(400, 'unreadable') : say(500, 'fault')
  }
}
