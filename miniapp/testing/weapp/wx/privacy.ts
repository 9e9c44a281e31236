import { WxFail } from './answer'
import type { Apis, Handset } from './handset'

type Answer = { readonly event: string }
type Listener = (resolve: (answer: Answer) => void, info: object) => void

type Privacy = { readonly apis: Apis; readonly agree: () => Promise<void> }

/** WeChat asks before the first private call, by the program's own sheet or by its own. */
export function openPrivacy(handset: Handset): Privacy {
  const { answering, settings, overlay, realm, done } = handset
  const { later } = answering
  let listener: Listener | undefined
  const askBy = (own: Listener): Promise<boolean> =>
    new Promise((decided) => {
      const resolve = ({ event }: Answer): void => {
        if (event !== 'exposureAuthorization') decided(event === 'agree')
      }
      realm.guard('onNeedPrivacyAuthorization', () => own(resolve, realm.copy({ referrer: '' })))
    })
  const ask = async (): Promise<boolean> => {
    if (listener) return askBy(listener)
    return (
      (await overlay.ask({ lines: ['用户隐私保护提示'], answers: ['拒绝', '同意'] })) === '同意'
    )
  }
  const agree = async (): Promise<void> => {
    settings.hasAgreedToPrivacy ||= await ask()
    if (!settings.hasAgreedToPrivacy)
      throw new WxFail('privacy permission is not authorized', { errno: 104, isWanted: true })
  }
  const apis: Apis = {
    getPrivacySetting: later('getPrivacySetting', () => ({
      needAuthorization: !settings.hasAgreedToPrivacy,
      privacyContractName: '《邻享小程序隐私保护指引》',
    })),
    requirePrivacyAuthorize: later('requirePrivacyAuthorize', agree),
    onNeedPrivacyAuthorization: (own: Listener) => {
      listener = own
    },
    openPrivacyContract: later('openPrivacyContract', () => {
      done.push({ what: 'openPrivacyContract', with: undefined })
    }),
  }
  return { apis, agree }
}
