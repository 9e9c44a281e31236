import { gzipSync } from 'node:zlib'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

type Result = APIGatewayProxyStructuredResultV2

/** What fits one packet of the network comes no sooner packed. */
export const WORTH_BYTES = 1200

const takesGzip = (accepted: string | undefined): boolean =>
  (accepted ?? '').split(',').some((one) => /^gzip(;q=(?!0(\.0*)?$).*)?$/.test(one.trim()))

/** A long answer as a phone that can unpack it gets it: a list is a third of what it was. */
export function packed(given: Result, accepted: string | undefined): Result {
  const { body = '', isBase64Encoded, headers } = given
  const isWorth = isBase64Encoded !== true && Buffer.byteLength(body) > WORTH_BYTES
  if (!isWorth || !takesGzip(accepted)) return given
  return {
    ...given,
    headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
    isBase64Encoded: true,
    body: gzipSync(body).toString('base64'),
  }
}
