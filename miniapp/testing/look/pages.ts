import type { Shot } from './shot'

type App = {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** Every page that app.config.ts names. */
async function allPages(): Promise<readonly string[]> {
  // What Taro's compiler brings.
  Object.assign(globalThis, { defineAppConfig: (config: App) => config })
  const { default: config } = (await import('../../src/app.config')) as { default: unknown }
  const { pages, subPackages } = config as App
  return [
    ...pages,
    ...subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`)),
  ]
}

/** A page that nobody looks at is a mistake. */
export async function assertAllSeen(shots: readonly Shot[]): Promise<void> {
  const unseen = (await allPages()).filter((page) => !shots.some((shot) => shot.page === page))
  if (unseen.length > 0) throw new Error(`Nobody looks at ${unseen.join(', ')}.`)
}
