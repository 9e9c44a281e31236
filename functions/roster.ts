import { handlerFor } from './platform/serve'
import { importingRoutes } from './resident/roster/importing/routes'

/** Lists of households: looked into, and taken over. */
export const handler = handlerFor<'roster'>(importingRoutes)
