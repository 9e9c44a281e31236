const CHECK_MS = 3_000
/** Most checks are done by then; a page that stays open does not ask for half an hour. */
const LOOKS = 60

type Asked<Data> = {
  readonly state: { readonly data: Data | undefined; readonly dataUpdateCount: number }
}

/** For a query that shows photos: how soon it asks again, while WeChat checks one. What waits for a worker may take a day. */
export const whileChecking =
  <Data>(isChecking: (data: Data | undefined) => boolean) =>
  ({ state }: Asked<Data>): number | false =>
    isChecking(state.data) && state.dataUpdateCount < LOOKS ? CHECK_MS : false
