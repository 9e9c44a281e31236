import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { setTimeout as wait } from 'node:timers/promises'
import type { Handler } from '../../local/gateway'
import type { Engine } from '../../local/engine'
import { readProjectPlan } from '../../local/serverless'
import { type Item, itemBytes } from '../../testing/aws/units'
import { allStored } from '../../testing/stored'
import { SOURCES, type Town } from '../../testing/town'
import type { Use } from './bill'
import type { ApartMeter } from './meterApart'
import { type Took, watched } from './watching'

type Taking = { calls: number; workMs: number; waitMs: number }

/** Counts what functions do: calls of each, how long they work and wait, requests of the gateway, bytes answered and logged. */
export class Tally {
  #runs: Record<string, Taking> = {}
  #requests = 0
  #answerBytes = 0
  #logBytes = 0
  readonly #write = process.stdout.write.bind(process.stdout)

  /** Our own lines are counted and not shown. */
  listen(): void {
    const counted = (text: unknown): boolean => {
      const isOurs = typeof text === 'string' && text.startsWith('{"level"')
      if (isOurs) this.#logBytes += Buffer.byteLength(text)
      return isOurs || this.#write(text as string)
    }
    process.stdout.write = counted
  }

  letGo(): void {
    process.stdout.write = this.#write
  }

  /** A function as it is, with a watch beside it. */
  over =
    (name: string, handler: Handler): Handler =>
    async (event: never) => {
      const result = await watched(
        () => handler(event),
        (took) => this.#took(name, took),
      )
      this.#answered(event, result)
      return result
    }

  #took(name: string, { workMs, waitMs }: Took): void {
    const run = (this.#runs[name] ??= { calls: 0, workMs: 0, waitMs: 0 })
    run.calls++
    run.workMs += workMs
    run.waitMs += waitMs
  }

  #answered(event: Partial<APIGatewayProxyEventV2>, result: unknown): void {
    if (event.rawPath === undefined) return
    this.#requests++
    const { body = '', isBase64Encoded } = result as APIGatewayProxyStructuredResultV2
    // Pictures of the bench are of one colour: how large real ones are is assumed.
    if (!event.rawPath.startsWith('/photos/'))
      this.#answerBytes += Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8')
  }

  take(): Omit<Use, 'read' | 'write' | 'storedBytes'> {
    const taken = {
      ...{ requests: this.#requests, answerBytes: this.#answerBytes, logBytes: this.#logBytes },
      runs: this.#runs,
    }
    this.#runs = {}
    this.#requests = this.#answerBytes = this.#logBytes = 0
    return taken
  }
}

/** Every function of the project, from its sources, counted. */
export const countedBy = (tally: Tally): Readonly<Record<string, () => Handler>> =>
  Object.fromEntries(
    readProjectPlan().functions.map(({ name }) => [
      name,
      () => tally.over(name, SOURCES[name]?.()['handler'] as Handler),
    ]),
  )

export type Counting = {
  readonly town: Town
  readonly meter: ApartMeter
  readonly tally: Tally
  /** Past the meter. */
  readonly engine: Pick<Engine, 'endpoint'>
}

/** Bytes of all items as AWS counts them. */
export const storedBytes = async ({ engine }: Pick<Counting, 'engine'>): Promise<number> =>
  (await allStored(engine.endpoint)).reduce(
    (sum, item) => sum + itemBytes(item as unknown as Item),
    0,
  )

/** What WeChat answers by itself comes a moment later, and what follows from it. */
const SETTLES_MS = 150

export async function settle({ town }: Pick<Counting, 'town'>): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await town.stream?.drain()
    await wait(SETTLES_MS)
  }
  await town.stream?.drain()
}

/** So many times first, as a copy of a function that has answered before. */
export const WARMING = 3

/** What one run of something uses, with all that follows behind it: the mean of so many, once its code is warm. */
export async function used(
  counting: Counting,
  count: number,
  run: (round: number) => Promise<unknown>,
): Promise<Use> {
  const { meter, tally } = counting
  await settle(counting)
  const before = await storedBytes(counting)
  await meter.take()
  tally.take()
  for (let round = 0; round < count; round++) await run(round)
  await settle(counting)
  const { read, write } = await meter.take()
  const { runs, ...rest } = tally.take()
  const after = await storedBytes(counting)
  const mean = (amount: number): number => amount / count
  return {
    ...{ read: mean(read), write: mean(write) },
    ...{ requests: mean(rest.requests), answerBytes: mean(rest.answerBytes) },
    ...{ logBytes: mean(rest.logBytes), storedBytes: mean(after - before) },
    runs: Object.fromEntries(
      Object.entries(runs).map(([name, { calls, workMs, waitMs }]) => [
        ...[name, { calls: mean(calls), workMs: mean(workMs), waitMs: mean(waitMs) }],
      ]),
    ) as Use['runs'],
  }
}
