import type { PostRole } from '../../../shared/contract/resident'

const OPEN_TO: ReadonlySet<PostRole> = new Set(['worker', 'streetAdmin', 'districtAdmin', 'leader'])

/** Whether one of the posts that somebody holds now lets them to the console: a hut's keeper has nothing to do there. */
export const opensConsole = (posts: readonly { readonly role: PostRole }[]): boolean =>
  posts.some(({ role }) => OPEN_TO.has(role))
