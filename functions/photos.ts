import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { PHOTO_SIZES } from '../shared/contract/moderation'
import { idPattern } from '../shared/kernel/ids'
import { photoRoutes } from './moderation/photo/routes'
import { PHOTO_KEYS } from './platform/objects'
import { readObject } from './platform/objectStore'
import { handlerFor } from './platform/serve'

type Result = APIGatewayProxyStructuredResultV2
const api = handlerFor(photoRoutes)
const photoId = idPattern('photo')
const FOREVER = 'public, max-age=31536000, immutable'
const notFound: Result = { statusCode: 404, headers: { 'cache-control': 'no-store' }, body: '' }

async function publicPhoto(id: string, size: string): Promise<Result> {
  if (!photoId.test(id) || !(size in PHOTO_SIZES)) return notFound
  const bytes = await readObject(PHOTO_KEYS.public(id, size))
  if (!bytes) return notFound
  return {
    statusCode: 200,
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': FOREVER,
      'x-content-type-options': 'nosniff',
      etag: `"${id}-${size}"`,
    },
    isBase64Encoded: true,
    body: Buffer.from(bytes).toString('base64'),
  }
}

/** Photos: `/v1/photos/…` for those that are not public, `/photos/<id>/<size>` for those that are, cached for good. */
export async function handler(event: APIGatewayProxyEventV2): Promise<Result> {
  const { path } = event.requestContext.http
  const [, root, id = '', size = ''] = path.split('/')
  if (root !== 'photos') return api(event)
  if (event.headers['if-none-match'] === `"${id}-${size}"`)
    return { statusCode: 304, headers: { 'cache-control': FOREVER }, body: '' }
  return publicPhoto(id, size)
}
