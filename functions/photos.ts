import { photoRoutes } from './moderation/photo/routes'
import { handlerFor } from './platform/serve'

/** Takes photos in, and shows those that are not public; `pictures` shows the others. */
export const handler = handlerFor<'photos'>(photoRoutes)
