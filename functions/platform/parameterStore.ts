import { GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm'

/** The decrypted parameters below a path, by the last part of their names. */
export async function readParameters(path: string): Promise<Readonly<Record<string, string>>> {
  const found = await new SSMClient({}).send(
    new GetParametersByPathCommand({ Path: path, WithDecryption: true }),
  )
  return Object.fromEntries(
    (found.Parameters ?? []).map(({ Name, Value }) => [Name?.split('/').at(-1) ?? '', Value ?? '']),
  )
}
