import { auditPackage } from './audit'
import { DIST, handsIn } from './weapp/hands'
import type { PhoneWanted } from './weapp/phone'
import { type Failure, isOfTime, rate, RULES } from './weapp/rating'
import { openWorld } from './world'

const PORT = 5220
const QUICK = '--ci'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const PACKAGE = 'the package: sizes, tabs, speech, styles, colours, no deprecated calls'

type Phones = () => PhoneWanted['settings']
const plain: Phones = () => ({})
const caring: Phones = () => ({
  fontSizeScaleFactor: 1.5,
  theme: 'dark',
  width: 320,
  storage: new Map([['careMode', 'true']]),
})

async function walkAll(phones: readonly Phones[]): Promise<readonly Failure[]> {
  const world = await openWorld(PORT)
  const hands = handsIn(world)
  try {
    const failures: Failure[] = []
    for (const settingsOf of phones) failures.push(...(await rate(hands, settingsOf)))
    return failures
  } finally {
    hands.letGo()
    await world.stop()
  }
}

/** WeChat's 体验评分 on the compiled package, over all pages: how often each rule fails, and where. `--ci` walks once. */
async function main(words: readonly string[]): Promise<void> {
  const failures = [
    ...auditPackage(DIST).map((what): Failure => ({ rule: PACKAGE, what })),
    ...(await walkAll(words.includes(QUICK) ? [plain] : [plain, caring])),
  ]
  for (const rule of [PACKAGE, ...RULES]) {
    const found = failures.filter((failure) => failure.rule === rule)
    say(`  ${rule}: ${found.length}`)
    for (const { what } of found) say(`    ${what}`)
  }
  say(`audit.failed ${failures.filter(({ rule }) => !isOfTime(rule)).length}`)
  say(`audit.slow ${failures.filter(({ rule }) => isOfTime(rule)).length}`)
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
  process.exitCode = 1
})
