import { jest } from '@jest/globals'

/** What this process writes from now on, to either stream; until `jest.restoreAllMocks()`. */
export function logged(): readonly string[] {
  const written: string[] = []
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(String(text))
      return true
    })
  return written
}
