import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Town } from '../town'

const PHONE = 'packages/resident/phone/index'
const PRIVACY = 'packages/about/privacy/index'
const CONSENTS = 'packages/about/consents/index'

/** What is kept of somebody, and their own say in it. */
export function privacyScene({ resident, newcomer, waiting }: Town): readonly Shot[] {
  const [none, known] = [newcomer, waiting].map(({ session }) => ({ session }))
  const shots: readonly Omit<Shot, 'scene'>[] = [
    { name: 'guide, a guest', page: PRIVACY, kept: {} },
    { name: 'guide', page: PRIVACY, kept: { session: resident.session } },
    { name: 'no consent yet', page: CONSENTS, kept: { ...none } },
    { name: 'consents', page: CONSENTS, kept: { ...known } },
    {
      ...{ name: 'not withdrawn', page: CONSENTS, kept: { ...known }, doesWrite: true },
      act: (window: BrowserWindow) => window.tap(PRIVACY_WORDS.withdraw),
    },
    { name: 'consents, a guest', page: CONSENTS, kept: {} },
    { name: 'no number', page: PHONE, kept: { ...none } },
    { name: 'number', page: PHONE, kept: { ...known } },
    {
      ...{ name: 'not removed', page: PHONE, kept: { ...known }, doesWrite: true },
      act: (window: BrowserWindow) => window.tap(PRIVACY_WORDS.removePhone),
    },
    { name: 'number, a guest', page: PHONE, kept: {} },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'privacy' }))
}
