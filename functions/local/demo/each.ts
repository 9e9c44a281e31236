/** Runs over all values, a few at a time: quicker than one by one, gentler than all at once. */
export async function eachOf<Value, Result>(
  values: readonly Value[],
  run: (value: Value, index: number) => Promise<Result>,
  atOnce = 4,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const left = values.map((value, index) => ({ value, index }))
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift())
      results[next.index] = await run(next.value, next.index)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return results
}
