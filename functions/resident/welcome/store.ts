import { factsOf } from '../../platform/facts'
import { WelcomeEntity } from './entities'
import type { Welcome } from './rules'

export const loadWelcome = (id: string): Promise<Welcome | undefined> =>
  factsOf<Welcome>(WelcomeEntity).load({ id }, { consistent: true })
