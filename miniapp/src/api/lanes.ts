/** Runs at most `count` at once, the others in turn behind them. */
export function openLanes(count: number) {
  const ends: Promise<unknown>[] = Array.from({ length: count }, () => Promise.resolve())
  let turn = 0
  return <Value>(run: () => Promise<Value>): Promise<Value> => {
    const lane = turn++ % count
    const result = (ends[lane] ?? Promise.resolve()).then(run)
    ends[lane] = result.catch(() => undefined)
    return result
  }
}
