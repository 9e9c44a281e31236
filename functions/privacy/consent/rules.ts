import type { Consent as Shown } from '../../../shared/contract/privacy'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'

type Step = Pick<Shown['steps'][number], 'is' | 'at'> & {
  /** The guardian, of a child under 14. */
  readonly by?: ResidentId
}

/** What somebody did about one version of 隐私说明, the latest last. */
export type Consent = {
  readonly residentId: ResidentId
  readonly version: number
  readonly rev: number
  readonly steps: readonly Step[]
}

/** So much of one version is remembered; who changes their mind more often keeps the latest. */
export const MAX_STEPS = 40

export const stands = (consent: Pick<Consent, 'steps'> | undefined): boolean =>
  consent?.steps.at(-1)?.is === 'agreed'

type Of = Pick<Consent, 'residentId' | 'version'>
type Asked = {
  readonly before: Consent | undefined
  /** Epoch ms. */
  readonly at: number
  /** The version that is asked about today. */
  readonly current: number
  /** The guardian, of a child under 14. */
  readonly by?: ResidentId | undefined
}

const stepOf = (is: Step['is'], at: number, by: ResidentId | undefined): Step => ({
  ...{ is, at },
  ...(by === undefined ? {} : { by }),
})

/** The same once more is the same step, not another. */
function withStep(of: Of, { rev, steps }: Pick<Consent, 'rev' | 'steps'>, step: Step): Consent {
  const isNew = steps.at(-1)?.is !== step.is
  return { ...of, rev: rev + 1, steps: (isNew ? [...steps, step] : steps).slice(-MAX_STEPS) }
}

/** Nobody agrees to a text that they were not shown: an older one, or one that is not there yet. */
export function decideAgreed(
  of: Of,
  { before, at, current, by }: Asked,
): Outcome<Consent, { readonly code: 'privacy.otherVersion' }> {
  if (of.version !== current) return refuse({ code: 'privacy.otherVersion' })
  return accept(withStep(of, before ?? { rev: 0, steps: [] }, stepOf('agreed', at, by)))
}

/** The log with the word taken back; `undefined` where there is none that stands. */
export function withdrawn(
  before: Consent | undefined,
  at: number,
  by?: ResidentId,
): Consent | undefined {
  if (before === undefined || !stands(before)) return undefined
  const { residentId, version } = before
  return withStep({ residentId, version }, before, stepOf('withdrawn', at, by))
}
