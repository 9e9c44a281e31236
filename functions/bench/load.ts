import { Agent, request } from 'node:http'

export type Sent = {
  readonly status: number
  readonly body: string
  /** When its last byte was handed over, and when its answer began, in milliseconds of this process. */
  readonly leftAt: number
  readonly answeredAt: number
}
export type Post = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** One POST on a kept connection. */
export function post({ url, headers, body }: Post, agent: Agent): Promise<Sent> {
  return new Promise((resolve, reject) => {
    let leftAt = NaN
    const sending = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        const answeredAt = performance.now()
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({ status: response.statusCode ?? 0, body: text, leftAt, answeredAt })
        })
        response.on('error', reject)
      },
    )
    sending.on('finish', () => (leftAt = performance.now()))
    sending.on('error', reject)
    sending.end(body)
  })
}

export type Round = { readonly perSecond: number; readonly answers: readonly Sent[] }

/** Sends everything over a number of connections, each busy all the time. */
export async function pour(posts: readonly Post[], connections: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const left = [...posts]
  const answers: Sent[] = []
  const startedAt = performance.now()
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) answers.push(await post(next, agent))
  }
  await Promise.all(Array.from({ length: connections }, work))
  const seconds = (performance.now() - startedAt) / 1000
  agent.destroy()
  return { perSecond: posts.length / seconds, answers }
}
