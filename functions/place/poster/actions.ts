import type * as contract from '../../../shared/contract/poster'
import type { Poster as Shown } from '../../../shared/contract/poster'
import { isScene, SCENE_PATH } from '../../../shared/kernel/scene'
import type { CompoundId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { config } from '../../platform/config'
import { answeredBefore, carriedOut } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import type { Caller } from '../../platform/session'
import { compoundOf } from '../actions'
import { worksAt } from '../practice/actions'
import type { Compound } from '../rules'
import { decideRenewal, type Poster, retired } from './rules'
import { glanceAtPoster, loadPoster, loadScene, loadWithPoster } from './store'
import { changePoster, changeScene } from './writes'

const UNKNOWN = refuse({ code: 'scene.unknown' })

/** Where a poster leads to; an old one leads there too. */
export const showScene: Action<typeof contract.showScene> = async (_, { districtId, scene }) => {
  const found = isScene(scene) ? await loadScene(scene) : undefined
  // One of another district is no code of this program.
  if (found?.districtId !== districtId) return UNKNOWN
  const compound = await compoundOf(found.compoundId)
  if (!compound) return UNKNOWN
  const { id: compoundId, name: compoundName, communityName } = compound
  const old = found.retiredAt === undefined ? {} : { isOld: true as const }
  return accept({ compoundId, compoundName, communityName, ...old })
}

/** For features above, and for showing: what hangs there. */
export const posterOf = (id: CompoundId): Promise<Poster | undefined> => glanceAtPoster(id)

/** For features above: a compound as it stands at this second, with what hangs there. */
export const compoundWithPoster = (id: CompoundId) => loadWithPoster(id)

// Behind the prefix of any id: ten characters that nobody mistakes for each other.
const SCENE_AT = [4, 14] as const

/** For a place whose code hangs from its first moment on. */
export function firstPoster(world: World, { id: compoundId, districtId }: Compound) {
  const scene = world.idFor('compound', 'poster', compoundId).slice(...SCENE_AT)
  const code = { scene, rev: 1, compoundId, madeAt: world.now() }
  return [changeScene({ ...code, districtId }), changePoster({ ...code, done: [] })]
}

type Code = Pick<Poster, 'scene' | 'madeAt'>

const shown = ({ id, name, communityName }: Compound, code: Code | undefined): Shown => ({
  ...{ compoundId: id, compoundName: name, communityName },
  ...(code && {
    code: {
      ...{ scene: code.scene, madeAt: code.madeAt },
      link: `${config().publicBase}${SCENE_PATH}${code.scene}`,
    },
  }),
})

async function ownCompound(caller: Caller, id: CompoundId): Promise<Compound | undefined> {
  const compound = await compoundOf(id)
  return compound && (await worksAt(caller, compound)) ? compound : undefined
}

export const showPoster: Action<typeof contract.showPoster> = async ({ caller }, asked) => {
  const compound = await ownCompound(caller, asked.compoundId)
  if (!compound) return refuse({ code: 'place.notFound' })
  return accept(shown(compound, await loadPoster(compound.id)))
}

function codeFor({ world, caller, request }: Call<'worker'>, { id, districtId }: Compound) {
  const scene = world.idFor('compound', 'poster', id, caller.id, request.key).slice(...SCENE_AT)
  return { scene, rev: 1, districtId, compoundId: id, madeAt: world.now() }
}

async function retirement(before: Poster | undefined, now: number): Promise<readonly Change[]> {
  const old = before && (await loadScene(before.scene))
  return old ? [changeScene(retired(old, now))] : []
}

async function renew(call: Call<'worker'>, compound: Compound) {
  const { world, request } = call
  const before = await loadPoster(compound.id)
  const done = before?.done ?? []
  const known = answeredBefore(done, request)
  if (!known.ok) return known
  if (known.value) return accept(shown(compound, JSON.parse(known.value.answer) as Code))
  const decided = decideRenewal({ done }, world.now())
  if (!decided.ok) return decided
  const { scene, madeAt, ...made } = codeFor(call, compound)
  const code = { scene, madeAt }
  const told = { at: world.now(), answer: JSON.stringify(code) }
  const poster = { ...code, compoundId: compound.id, done: carriedOut(done, request, told) }
  await commit(
    changeScene({ ...made, ...code }),
    changePoster({ ...poster, rev: (before?.rev ?? 0) + 1 }),
    ...(await retirement(before, world.now())),
  )
  return accept(shown(compound, code))
}

/** The first code of a compound, or another one; what hangs still leads on, and says that it is old. */
export const renewPoster: Action<typeof contract.renewPoster> = async (call, { compoundId }) => {
  const compound = await ownCompound(call.caller, compoundId)
  if (!compound) return refuse({ code: 'place.notFound' })
  return withFreshRead(call.world, () => renew(call, compound))
}
