import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
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

/** The bytes of an object, `undefined` where there is none. */
export async function readObject(key: string): Promise<Uint8Array | undefined> {
  try {
    const found = await client().send(new GetObjectCommand({ ...bucket(), Key: key }))
    return await found.Body?.transformToByteArray()
  } catch (fault) {
    if (fault instanceof NoSuchKey) return undefined
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

export const copyObject = async (from: string, to: string): Promise<void> => {
  const CopySource = `${config().bucketName}/${from}`
  await client().send(new CopyObjectCommand({ ...bucket(), Key: to, CopySource }))
}

/** Also when it is not there any more. */
export const deleteObject = async (key: string): Promise<void> => {
  await client().send(new DeleteObjectCommand({ ...bucket(), Key: key }))
}
