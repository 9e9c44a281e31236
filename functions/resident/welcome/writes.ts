import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { removal } from '../../platform/removal'
import { WelcomeEntity } from './entities'
import type { Welcome } from './rules'

/** Put if absent. */
export const newWelcome = (welcome: Welcome): Change =>
  factsOf<Welcome>(WelcomeEntity).change(welcome)

/** Taken or over: nobody's name and room stay behind. */
export const forgetWelcome = (welcome: Welcome): Change =>
  removal(WelcomeEntity, { id: welcome.id }, welcome)
