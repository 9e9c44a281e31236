import { addDays, type LocalDate } from '../../../shared/kernel/dates'
import type { Indoors } from '../indoors'
import type { Borrower } from '../seed'
import { type Functions, Life, type Told } from './life'

const DAY = '2030-05-20' as LocalDate
const PEOPLE = 14
const CAPACITY = 4
/** Classes on one table. */
const AT_ONCE = 5

/** At whose desk the class is. */
async function workerOf(name: string): Promise<Borrower> {
  const [{ makeBorrowers, PATH }, { changeAccess, loadAccess }, { commit }, { world }] =
    await Promise.all([
      import('../seed'),
      import('../../platform/access'),
      import('../../platform/commit'),
      import('../../platform/world'),
    ])
  const [worker] = await makeBorrowers(`${name} worker`, 1)
  const access = worker && (await loadAccess(worker.id))
  if (!access) throw new Error('Nobody works there.')
  const at = { nodeId: PATH.districtId, nodeName: '福田区', since: 0 }
  const post = { id: world.idFor('post', 'bench', name), role: 'worker' as const, ...at }
  await commit(changeAccess({ ...access, rev: access.rev + 1, posts: [post] }))
  return worker
}

async function functionsHere(): Promise<Functions> {
  const [{ table }, { world }, { log }] = await Promise.all([
    import('../../platform/table'),
    import('../../platform/world'),
    import('../../platform/log'),
  ])
  Object.assign(log, { info: () => undefined })
  return { client: table.getDocumentClient(), world }
}

/** Class after class, each from a seed, as many as are wanted. */
export async function* livesOf(indoors: Indoors, count: number): AsyncGenerator<Told> {
  const functions = await functionsHere()
  const [{ makeBorrowers }, { makeClass }] = await Promise.all([
    import('../seed'),
    import('../rushing/classes'),
  ])
  const first = Number(process.env['SEED'] ?? 1)
  for (let seed = first; seed < first + count; seed++) {
    if (seed > first && (seed - first) % AT_ONCE === 0) await indoors.clears()
    const name = `seat faults ${seed}`
    const people = await makeBorrowers(name, PEOPLE)
    const worker = await workerOf(name)
    const day = addDays(DAY, 3 * (seed - first))
    const terms = { capacity: CAPACITY, maxParty: 2 }
    const sessionId = await makeClass(name, { day, terms })
    const of = { sessionId, day, capacity: CAPACITY, people, worker, seed }
    yield await new Life(indoors, functions, of).live()
  }
}
