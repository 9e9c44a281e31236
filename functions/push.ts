import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { takePush } from './moderation/push/actions'
import { readBody } from './platform/body'
import { config, secrets } from './platform/config'
import { log } from './platform/log'
import { isFromWechat, openPush } from './platform/wechatPush'
import { world } from './platform/world'

type Event = APIGatewayProxyEventV2
type Result = APIGatewayProxyStructuredResultV2
const say = (statusCode: number, body: string): Result => ({
  statusCode,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  body,
})

/** What WeChat encrypted, or what to say when it cannot be read. */
function encryptedIn(event: Event): string | Result {
  const read = readBody(event)
  if (!read.ok && read.refusal.code === 'input.tooLarge') return say(413, 'too large')
  const encrypted = read.ok ? read.value['Encrypt'] : undefined
  return typeof encrypted === 'string' ? encrypted : say(400, 'unreadable')
}

/** WeChat checks that the address is ours: it wants its own words back. */
async function answerCheck({ queryStringParameters: query = {} }: Event): Promise<Result> {
  const { wechatPushToken } = await secrets()
  return isFromWechat(wechatPushToken, query)
    ? say(200, query['echostr'] ?? '')
    : say(403, 'forged')
}

async function answerMessage(event: Event): Promise<Result> {
  const encrypted = encryptedIn(event)
  if (typeof encrypted !== 'string') return encrypted
  const { wechatPushToken: token, wechatPushAesKey: aesKey } = await secrets()
  const keys = { token, aesKey, appId: config().wechatAppId }
  const message = openPush(encrypted, event.queryStringParameters ?? {}, keys)
  if (message === undefined) return say(403, 'forged')
  // Anything but "success" makes WeChat tell again: by then the check is stored.
  return (await takePush(world, message)) === 'taken' ? say(200, 'success') : say(503, 'later')
}

/** WeChat's message push: the check of our address (GET), and signed, encrypted messages (POST). */
export async function handler(event: Event): Promise<Result> {
  const { http, requestId } = event.requestContext
  try {
    return await (http.method === 'GET' ? answerCheck(event) : answerMessage(event))
  } catch (fault) {
    log.fault('push', fault, { requestId })
    return say(500, 'fault')
  }
}
