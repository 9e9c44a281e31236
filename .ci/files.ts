import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The files that are, or are about to be, in the repository; patterns as git's, all files without one. */
export const listFiles = (...patterns: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...patterns])
    .toString()
    .split('\n')
    .filter((path) => path !== '' && existsSync(path))
