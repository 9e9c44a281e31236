import type { Person, Town } from './town'

/** As if somebody had more classes than one record of the stream brings: all their lists are carried on behind it. */
export async function carriedOn(town: Town, { id: subjectId }: Person): Promise<void> {
  const [{ setOut }, { world }] = await Promise.all([
    import('../platform/errands'),
    import('../platform/world'),
  ])
  const fromTheFirst = () => Promise.resolve('0')
  await setOut(world, { kind: 'sheetsOf', subjectId }, fromTheFirst)
  for (let telling = 0; telling < 2; telling++) await town.stream?.drain()
}
