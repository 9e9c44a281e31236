import type { Simulated } from '../../testing/aws/simulation'

type Engine = Parameters<NonNullable<Simulated['watched']>>[0]
type Input = Parameters<Engine['call']>[1]

const partitionOf = (input: Input): string => {
  const { Key, Item } = input as { Key?: { pk?: { S?: string } }; Item?: { pk?: { S?: string } } }
  return (Key ?? Item)?.pk?.S ?? ''
}

/** Counts what is written to the seats themselves: a refused condition costs what the item that stood in its way weighs. */
export class Rosters {
  units = 0
  writes = 0
  refused = 0
  readonly #weights = new Map<string, number>()

  readonly watched = (engine: Engine): Engine['call'] => {
    return async (operation, input) => {
      const answer = await engine.call(operation, input)
      const partition = partitionOf(input)
      const isWrite = operation === 'UpdateItem' || operation === 'PutItem'
      if (isWrite && partition.startsWith('SEATING#')) this.#count(partition, answer)
      return answer
    }
  }

  #count(partition: string, { status, text }: Awaited<ReturnType<Engine['call']>>): void {
    this.writes++
    if (status !== 200) this.refused++
    const { ConsumedCapacity: used } = JSON.parse(text) as {
      readonly ConsumedCapacity?: { readonly CapacityUnits?: number }
    }
    const units = (status === 200 ? used?.CapacityUnits : this.#weights.get(partition)) ?? 1
    this.#weights.set(partition, units)
    this.units += units
  }
}
