import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { config } from './config'

let connected: S3Client | undefined

function client(): S3Client {
  const { region, objectsEndpoint } = config()
  connected ??= new S3Client({
    region,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(objectsEndpoint === undefined ? {} : { endpoint: objectsEndpoint, forcePathStyle: true }),
  })
  return connected
}

const bucket = (): { readonly Bucket: string } => ({ Bucket: config().bucketName })

// Not every command of the SDK knows this fault by its class.
const isMissing = (fault: unknown): boolean =>
  fault instanceof S3ServiceException && fault.name === 'NoSuchKey'

/** The bytes of an object, `undefined` where there is none. */
export async function readObject(key: string): Promise<Uint8Array | undefined> {
  const found = await readUpTo(key, Infinity)
  return found === 'more' ? undefined : found
}

/** The same of at most so many bytes: of a larger one nothing is read. */
export async function readUpTo(
  key: string,
  most: number,
): Promise<Uint8Array | 'more' | undefined> {
  try {
    const found = await client().send(new GetObjectCommand({ ...bucket(), Key: key }))
    if ((found.ContentLength ?? 0) > most) {
      // Nobody reads on: the connection is given up.
      if (found.Body instanceof Readable) found.Body.destroy()
      return 'more'
    }
    return await found.Body?.transformToByteArray()
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
}

export const writeObject = async (
  key: string,
  bytes: Uint8Array,
  contentType: string,
): Promise<void> => {
  await client().send(
    new PutObjectCommand({ ...bucket(), Key: key, Body: bytes, ContentType: contentType }),
  )
}

/** `false` where there is nothing to copy. */
export async function copyObject(from: string, to: string): Promise<boolean> {
  const CopySource = `${config().bucketName}/${from}`
  try {
    await client().send(new CopyObjectCommand({ ...bucket(), Key: to, CopySource }))
    return true
  } catch (fault) {
    if (isMissing(fault)) return false
    throw fault
  }
}

/** Also when it is not there any more. */
export const deleteObject = async (key: string): Promise<void> => {
  await client().send(new DeleteObjectCommand({ ...bucket(), Key: key }))
}
