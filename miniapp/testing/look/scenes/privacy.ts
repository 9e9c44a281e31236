import { ACCOUNT_WORDS } from '../../../../shared/text/zhCN/account'
import { CORRECTION_WORDS } from '../../../../shared/text/zhCN/correction'
import { OWN_DATA_WORDS } from '../../../../shared/text/zhCN/ownData'
import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Town } from '../town'

const DATA = 'packages/about/data/index'
const ACCOUNT = 'packages/about/account/index'
const PHONE = 'packages/resident/phone/index'
const EMERGENCY = 'packages/resident/emergency/index'
const PRIVACY = 'packages/about/privacy/index'
const CONSENTS = 'packages/about/consents/index'

const takesAlong = async (window: BrowserWindow): Promise<void> => {
  await window.tap(OWN_DATA_WORDS.export)
  await window.waitFor(OWN_DATA_WORDS.ready)
}

/** What is mine: seen, put right, taken along and given up. */
const ownData = ({
  resident,
  waiting,
  worker,
  community,
}: Town): readonly Omit<Shot, 'scene'>[] => [
  { name: 'my data', page: DATA, kept: { session: resident.session } },
  {
    ...{ name: 'taken along', page: DATA, kept: { session: resident.session } },
    ...{ act: takesAlong, doesWrite: true },
  },
  {
    ...{ name: 'put right?', page: DATA, kept: { session: resident.session } },
    act: (window: BrowserWindow) => window.tap(CORRECTION_WORDS.correct),
  },
  { name: 'whom to call', page: EMERGENCY, kept: { session: resident.session } },
  { name: 'how long', page: 'packages/about/kept/index', kept: {} },
  { name: 'cancel, something first', page: ACCOUNT, kept: { session: resident.session } },
  {
    ...{ name: 'cancel?', page: ACCOUNT, kept: { session: waiting.session } },
    act: (window: BrowserWindow) => window.tap(ACCOUNT_WORDS.yes),
  },
  {
    ...{ name: 'to be put right', page: 'packages/worker/corrections/index' },
    ...{ query: { nodeId: community }, kept: { session: worker.session } },
  },
]

/** What is kept of somebody, and their own say in it. */
export function privacyScene(town: Town): readonly Shot[] {
  const { resident, newcomer, waiting } = town
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
  return [...shots, ...ownData(town)].map((shot) => ({ ...shot, scene: 'privacy' }))
}
