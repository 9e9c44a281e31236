import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { PHOTO_SIZES } from '../shared/contract/moderation'
import { idPattern } from '../shared/kernel/ids'
import { exampleOf } from './moderation/photo/examples/rules'
import { answerFault, answerRefusal } from './platform/answer'
import { log } from './platform/log'
import { PHOTO_KEYS } from './platform/objects'
import { readObject } from './platform/objectStore'

type Event = APIGatewayProxyEventV2
type Result = APIGatewayProxyStructuredResultV2
const photoId = idPattern('photo')
// An image that is not there shows nothing; whoever opens the address reads a sentence.
const notFound = ({ requestContext }: Event): Result =>
  answerRefusal({ code: 'photo.notFound' }, requestContext.requestId)

/** What stands at an address never changes, so the address is its own tag. */
const cached = (tag: string) => ({
  etag: tag,
  'cache-control': 'public, max-age=31536000, immutable',
})

const isHeld = (given: string | undefined, tag: string): boolean =>
  (given ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag)

async function storedPhoto(id: string, size: string): Promise<string | undefined> {
  const bytes = await readObject(PHOTO_KEYS.public(id, size))
  return bytes && Buffer.from(bytes).toString('base64')
}

const isPhoto = (id: string, size: string): boolean =>
  photoId.test(id) && Object.hasOwn(PHOTO_SIZES, size)

async function publicPhoto(event: Event): Promise<Result> {
  const [, , id = '', size = '', ...rest] = event.requestContext.http.path.split('/')
  if (!isPhoto(id, size) || rest.length > 0) return notFound(event)
  const tag = `"${id}-${size}"`
  // Read first: whoever holds a photo that is gone shall hear so.
  const body = exampleOf(id) ?? (await storedPhoto(id, size))
  if (body === undefined) return notFound(event)
  if (isHeld(event.headers['if-none-match'], tag))
    return { statusCode: 304, headers: cached(tag), body: '' }
  return {
    statusCode: 200,
    headers: {
      ...cached(tag),
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
    },
    isBase64Encoded: true,
    body,
  }
}

/** Photos that are public, cached for good: with nothing to look up, and without the library that draws them. */
export async function handler(event: Event): Promise<Result> {
  const { requestId } = event.requestContext
  try {
    return await publicPhoto(event)
  } catch (fault) {
    log.fault('photo', fault, { requestId })
    return answerFault(requestId)
  }
}
