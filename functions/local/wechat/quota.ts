/** How often something may be asked for: in a minute and, where it is documented, in a day. */
type Quota = { readonly perMinute: number; readonly perDay?: number }

/** Of one mini-program, as WeChat documents them; what is beyond is answered with 45009. */
export const API_QUOTAS = {
  stable_token: { perMinute: 10_000, perDay: 500_000 },
  msg_sec_check: { perMinute: 4000, perDay: 2_000_000 },
  media_check_async: { perMinute: 2000, perDay: 200_000 },
} as const satisfies Readonly<Record<string, Quota>>

/** Of one person; what is beyond is answered with 45011. */
export const LOGINS: Quota = { perMinute: 100 }

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Days begin at midnight in Shanghai. */
const SHIFT_MS = 28_800_000

type Window = { readonly number: number; count: number }

/** Counts what was asked for, by name, in whole minutes and days. */
export class Counter {
  private readonly windows = new Map<string, Window>()

  private count(name: string, number: number): number {
    const known = this.windows.get(name)
    const window = known?.number === number ? known : { number, count: 0 }
    window.count++
    this.windows.set(name, window)
    return window.count
  }

  /** Counts one more, and says whether it is within the quota. */
  isWithin(name: string, { perMinute, perDay = Infinity }: Quota): boolean {
    const now = Date.now() + SHIFT_MS
    const inMinute = this.count(`minute ${name}`, Math.floor(now / MINUTE_MS))
    const inDay = this.count(`day ${name}`, Math.floor(now / DAY_MS))
    return inMinute <= perMinute && inDay <= perDay
  }
}
