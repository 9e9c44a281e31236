import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { REFUSAL_STATUS } from '../../shared/contract/refusalStatus'
import type { Refusal } from '../../shared/contract/refusals'
import { FAULT_SENTENCE, refusalSentence } from '../../shared/text/zhCN/refusals'

/** A picture, or another file, that an action answers with. */
export type Picture = { readonly bytes: Uint8Array; readonly contentType: string }

type Result = APIGatewayProxyStructuredResultV2

const headers = (requestId: string): Record<string, string> => ({
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-request-id': requestId,
})

export const answerPicture = ({ bytes, contentType }: Picture, requestId: string): Result => ({
  statusCode: 200,
  headers: {
    ...headers(requestId),
    'content-type': contentType,
    'cache-control': 'private, max-age=600',
  },
  isBase64Encoded: true,
  body: Buffer.from(bytes).toString('base64'),
})

export const answer = (value: unknown, requestId: string): Result => ({
  statusCode: 200,
  headers: headers(requestId),
  body: JSON.stringify(value),
})

export const answerRefusal = (refusal: Refusal, requestId: string): Result => ({
  statusCode: REFUSAL_STATUS[refusal.code],
  headers: headers(requestId),
  body: JSON.stringify({ refusal, message: refusalSentence(refusal), requestId }),
})

/** As an answer that is everybody's: the page of any origin reads it, and on the way it is kept for an hour. */
export const openly = (given: Result): Result => ({
  ...given,
  headers: {
    ...given.headers,
    'access-control-allow-origin': '*',
    ...(given.statusCode === 200 ? { 'cache-control': 'public, max-age=3600' } : {}),
  },
})

export const answerFault = (requestId: string): Result => ({
  statusCode: 500,
  headers: headers(requestId),
  body: JSON.stringify({ fault: true, message: FAULT_SENTENCE, requestId }),
})
