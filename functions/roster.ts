import { handlerFor } from './platform/serve'
import { rosterFileRoutes } from './resident/roster/importing/routes'

export const handler = handlerFor(rosterFileRoutes)
