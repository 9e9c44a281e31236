import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from '../../local/serverless'

const NAMES = new Set(['rules.ts', 'policy.ts'])

const below = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : below(path)
    return NAMES.has(entry.name) ? [relative(ROOT, path)] : []
  })

/** Everything that decides, by its path below the root. */
export const RULES: readonly string[] = below(join(ROOT, 'functions')).toSorted()

/** What two people may want at once, and who may do what. */
const GUARDING = [
  'functions/listing/calendar/rules.ts',
  'functions/listing/calendar/slots/rules.ts',
  'functions/listing/calendar/taken/rules.ts',
  'functions/booking/queue/turn/rules.ts',
  'functions/booking/asking/rules.ts',
  'functions/booking/asking/days/rules.ts',
  'functions/resident/household/rules.ts',
  'functions/resident/post/rules.ts',
]
export const isGuarding = (file: string): boolean => GUARDING.includes(file)

/** What `--ci` takes: a change costs more than a second, and there are thousands. */
const SAMPLE = ['functions/booking/asking/days/rules.ts', 'functions/resident/household/rules.ts']
export const isSample = (file: string): boolean => SAMPLE.includes(file)
