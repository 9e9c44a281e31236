import { type Reaction, reaction } from '../../platform/stream'
import type { Selling } from './rules'
import { tellAnswer, tellDesk } from './telling/actions'

const said = reaction<Selling>('Selling', async (world, { before, after }) => {
  if (after && !before) await tellDesk(world, after)
})

const answered = reaction<Selling>('Selling', async (world, { before, after }) => {
  if (after?.answer && !before?.answer) await tellAnswer(world, after)
})

export const sellingReactions: readonly Reaction[] = [said, answered]
