import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { log } from './log'
import { type World, world as realWorld } from './world'

/** A fact's stream image is the outbox entry: what it was and what it became, as stored. */
type Changed<Kind = Readonly<Record<string, unknown>>> = {
  readonly before: Kind | undefined
  readonly after: Kind | undefined
}

/**
 * What follows from a change of one entity. It may run twice, late or out of order, so each effect is keyed by the
 * fact's id and revision, or reads what stands now.
 */
export type Reaction = {
  readonly entity: string
  readonly react: (world: World, changed: Changed) => Promise<void>
}

/** Types a reaction by its fact; the entity's name is the promise that the shapes agree. */
export const reaction = <Kind>(
  entity: string,
  react: (world: World, changed: Changed<Kind>) => Promise<void>,
): Reaction => ({ entity, react: react as Reaction['react'] })

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage']

const plain = (image: Image): Changed['after'] =>
  image && (unmarshall(image as Parameters<typeof unmarshall>[0]) as Changed['after'])

async function react(reactions: readonly Reaction[], record: DynamoDBRecord, world: World) {
  const before = plain(record.dynamodb?.OldImage)
  const after = plain(record.dynamodb?.NewImage)
  const entity = (after ?? before)?.['_et']
  for (const each of reactions)
    if (each.entity === entity) await each.react(world, { before, after })
}

/**
 * The stream handler over a list of reactions, in their order. It stops at the first record that fails and reports
 * it, so that it and those behind it come again, in order.
 */
export const outboxFor =
  (reactions: readonly Reaction[], world: World = realWorld) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      try {
        await react(reactions, record, world)
      } catch (fault) {
        log.fault('outbox', fault, { eventId: record.eventID })
        const itemIdentifier = record.dynamodb?.SequenceNumber ?? ''
        return { batchItemFailures: [{ itemIdentifier }] }
      }
    }
    return { batchItemFailures: [] }
  }
