import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { SellingEntity } from './entities'
import type { Selling } from './rules'

export const changeSelling = (next: Selling): Change => factsOf<Selling>(SellingEntity).change(next)
