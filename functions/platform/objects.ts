import { config } from './config'
import { postFields, presignedGet } from './s3sign'

/** Where a bucket is: path style on this machine, a host of its own on AWS (in China under another name). */
function bucketUrl(): string {
  const { objectsEndpoint, bucketName, region } = config()
  if (objectsEndpoint !== undefined) return `${objectsEndpoint}/${bucketName}`
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  return `https://${bucketName}.s3.${region}.${suffix}`
}

/** Where forms with files are sent to, and pictures come from. */
export const bucketOrigin = (): string => new URL(bucketUrl()).origin

export type Upload = {
  readonly key: string
  readonly contentType: string
  readonly maxBytes: number
  /** The path of ours that a plain form leads to once the file has arrived. */
  readonly landing?: string
  /** Epoch ms. */
  readonly now: number
}
const UPLOAD_MS = 15 * 60_000

/** Where and how to send one file: good for a quarter of an hour, one key, one type, one size. */
export function signUpload({ now, landing, ...upload }: Upload): {
  readonly url: string
  readonly fields: Record<string, string>
} {
  const { region, credentials, bucketName, publicBase } = config()
  const after = landing === undefined ? {} : { landing: `${publicBase}${landing}` }
  const policy = { ...upload, ...after, bucket: bucketName, expiresAt: now + UPLOAD_MS }
  return { url: bucketUrl(), fields: postFields(policy, { credentials, region, now }) }
}

/** An address under which WeChat's check can read a picture that nobody else may see. */
export const signDownload = (key: string, seconds: number, now: number): string => {
  const { region, credentials } = config()
  return presignedGet(new URL(`${bucketUrl()}/${key}`), seconds, { credentials, region, now })
}

/** A minute in which a file can be fetched, under the name that it is stored as. */
export function signFetching(key: string, { name, now }: { name: string; now: number }): string {
  const { region, credentials } = config()
  const address = new URL(`${bucketUrl()}/${key}`)
  return presignedGet(address, MINUTE_SECONDS, { credentials, region, now, fileName: name })
}
const MINUTE_SECONDS = 60

/** The bytes of an object by one signed request, for whoever is better off without a client of the store. */
export async function fetchObject(key: string, now: number): Promise<Uint8Array | undefined> {
  const answer = await fetch(signDownload(key, MINUTE_SECONDS, now))
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new Error(`The store answered ${String(answer.status)}.`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** A list of households, until it is taken over, or a day. */
export const ROSTER_KEY = (rosterId: string): string => `uploads/${rosterId}`

/** Parts of a file that is taken along, and the file; for a day. */
export const EXPORT_KEYS = {
  part: (jobId: string, part: number): string => `exports/${jobId}/${part}`,
  file: (jobId: string, format: string): string => `exports/${jobId}.${format}`,
} as const

export const PHOTO_KEYS = {
  upload: (photoId: string): string => `uploads/${photoId}`,
  private: (photoId: string, size: string): string => `private/${photoId}/${size}`,
  public: (photoId: string, size: string): string => `public/${photoId}/${size}`,
} as const
