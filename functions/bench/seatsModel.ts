import { isDeepStrictEqual } from 'node:util'
import {
  DAY_MS,
  HOUR_MS,
  type LocalDate,
  MINUTE_MS,
  startOf,
  addDays,
} from '../../shared/kernel/dates'
import { type Dice, diceFrom } from '../testing/dice'
import { atLeast, type Bench, exactly, type Figure, type Scale } from './figure'
import { type Indoors, startIndoors } from './indoors'
import { aim, PEOPLE } from './seating/aim'
import { Classroom, shownOf } from './seating/classroom'
import { act } from './seating/deeds'
import { type Room, swept } from './seating/room'

const TODAY = '2030-05-01' as LocalDate
const CLASS_DAY = addDays(TODAY, 3)
const BEGINS = startOf(CLASS_DAY) + 19 * HOUR_MS
const ENDS = BEGINS + 1.5 * HOUR_MS
const STARTS = startOf(TODAY) + 9 * HOUR_MS
const CAPACITY = 4
const DEEDS_A_LIFE = 90
/** That pass at once: a life goes through the last day to the end. */
const MOST_MINUTES = 500
const DOOR_MINUTES = 25

const whole = (dice: Dice, below: number): number => Math.floor(dice() * below)

/** A class in the middle of its life, what was done in it, and by what chance. */
type Life = {
  readonly room: Classroom
  readonly dice: Dice
  readonly counts: Counts
  model: Room
  readonly deeds: string[]
}
type Counts = {
  /** Deeds, and each time that time passed. */
  commands: number
  accepted: number
  refused: number
  promoted: number
  lapsed: number
  came: number
}

async function doOne(life: Life): Promise<void> {
  const { dice, counts } = life
  const deed = aim(life.model, dice)
  const times = dice() < 0.125 ? 2 : 1
  const { room, answer } = act(life.model, deed)
  life.deeds.push(`${JSON.stringify(deed)} × ${times}: ${answer}`)
  const heard = await life.room.sends(deed, times)
  const wrong = heard.find((one) => one !== answer)
  if (wrong !== undefined) throw new Error(`${wrong} instead of ${answer}`)
  counts.commands++
  counts[answer.includes('.') ? 'refused' : 'accepted']++
  counts.came += Number(answer === 'in')
  const given = [...room.seats.keys()].filter((by) => by !== deed.by && !life.model.seats.has(by))
  counts.promoted += given.length
  life.model = room
}

/** When the last day begins, and when people come in: nobody steps over them. */
const BORDERS = [BEGINS - DAY_MS, BEGINS - 2 * HOUR_MS]

/** At the door time goes slowly. */
function laterThan(now: number, dice: Dice): number {
  const isAtDoor = now >= (BORDERS[1] ?? 0)
  const most = isAtDoor ? DOOR_MINUTES : MOST_MINUTES
  const wanted = now + MINUTE_MS * (1 + whole(dice, most))
  return BORDERS.find((border) => now < border && wanted >= border) ?? wanted
}

/** Time passes; what is due is taken, or left until later: never in front of the last day what is due behind it. */
async function pass(life: Life, indoors: Indoors): Promise<void> {
  const { dice, counts } = life
  const now = laterThan(life.model.now, dice)
  const isSwept = BORDERS.includes(now) || dice() < 0.6
  life.deeds.push(`${isSwept ? 'sweep' : 'doze'} until ${new Date(now).toISOString()}`)
  indoors.itIs(now)
  const later = { ...life.model, now }
  if (isSwept) await indoors.sweep()
  const before = life.model.gone.size
  life.model = isSwept ? swept(later) : later
  counts.commands++
  counts.lapsed += Math.max(0, life.model.gone.size - before)
}

let lives = 0

/** One class from the first who signs up to its end: each answer is compared, and after each deed what the table holds. */
async function live(indoors: Indoors, dice: Dice, counts: Counts): Promise<string | undefined> {
  const [{ makeBorrowers }, { makeClass }] = await Promise.all([
    import('./seed'),
    import('./rushing/classes'),
  ])
  const name = `seats ${lives++}`
  indoors.itIs(STARTS)
  const people = [...(await makeBorrowers(name, PEOPLE))].sort((a, b) => (a.id < b.id ? -1 : 1))
  const terms = { capacity: CAPACITY, maxParty: 3 }
  const sessionId = await makeClass(name, { day: CLASS_DAY, terms })
  const nobody = { seats: new Map(), line: [], gone: new Map(), came: new Set<number>() }
  const times = { now: STARTS, begins: BEGINS, ends: ENDS }
  const model: Room = { ...times, ...nobody, capacity: CAPACITY, isInTurn: false }
  const room = new Classroom(indoors, people, sessionId)
  const life: Life = { room, dice, counts, model, deeds: [] }
  try {
    while (life.deeds.length < DEEDS_A_LIFE && life.model.now < ENDS + DAY_MS / 24) {
      // A moment later: what the gate has seen is seen anew.
      life.model = { ...life.model, now: life.model.now + 1000 }
      indoors.itIs(life.model.now)
      if (dice() < 0.35) await pass(life, indoors)
      else await doOne(life)
      const stands = await life.room.stands()
      if (!isDeepStrictEqual(stands, shownOf(life.model)))
        throw new Error(
          `${JSON.stringify(stands)} instead of ${JSON.stringify(shownOf(life.model))}`,
        )
    }
    return undefined
  } catch (fault) {
    return `${life.deeds.join('\n  ')}\n  ${String(fault)}`
  }
}

const figuresOf = (counts: Counts, differences: number, { isCi }: Scale): readonly Figure[] => [
  exactly('seats-model.differences', differences, 0),
  atLeast('seats-model.commands', counts.commands, wantedIn({ isCi })),
  atLeast('seats-model.accepted', counts.accepted / counts.commands, 0.4),
  atLeast('seats-model.promoted', counts.promoted, isCi ? 20 : 1000),
  atLeast('seats-model.lapsed', counts.lapsed, isCi ? 5 : 200),
  atLeast('seats-model.came', counts.came, isCi ? 3 : 100),
]
const wantedIn = ({ isCi }: Scale): number => (isCi ? 1500 : 50_000)

/** Commands on the functions and on a model of seats: the same answers, the same seats, the same line. */
export const seatsModel: Bench = async (scale) => {
  const indoors = await startIndoors({ isPlain: true })
  const counts: Counts = { commands: 0, accepted: 0, refused: 0, promoted: 0, lapsed: 0, came: 0 }
  const first = Number(process.env['SEED'] ?? 20261127)
  let wrong: string | undefined
  for (let n = 0; counts.commands < wantedIn(scale) && wrong === undefined; n++)
    wrong = await live(indoors, diceFrom(first + n), counts)
  await indoors.stop()
  if (wrong !== undefined) console.log(`seats-model: ${wrong}`)
  const { commands, accepted, refused, promoted, lapsed, came } = counts
  console.log(
    `seats-model: ${commands} commands, ${accepted} accepted, ${refused} refused, ${promoted} promoted, ${lapsed} lapsed, ${came} came in`,
  )
  return figuresOf(counts, Number(wrong !== undefined), scale)
}
