import { useQueryClient } from '@tanstack/react-query'
import { agreeToPrivacy, PRIVACY_VERSION } from '../../../../shared/contract/privacy'
import type { Me } from '../../../../shared/contract/resident'
import { useSend } from '../frame/useSend'
import { ME_KEY } from '../resident/useMe'
import { useIsGuest } from '../resident/useSignIn'
import { askPrivacy } from './asking'

export const CONSENTS_KEY = ['consents'] as const

/** 同意, written into one's own log; once where it stands already. A guest has none. */
export function useAgree() {
  const client = useQueryClient()
  const isGuest = useIsGuest()
  const step = useSend(agreeToPrivacy, () => {
    for (const queryKey of [ME_KEY, CONSENTS_KEY]) void client.invalidateQueries({ queryKey })
  })
  const standing = () => client.getQueryData<Me>(ME_KEY)?.agreedTo
  const agree = async (): Promise<boolean> => {
    if (isGuest) return false
    if (standing() === PRIVACY_VERSION) return true
    return (await step.send({ version: PRIVACY_VERSION }))?.is === 'done'
  }
  return { agree, isSending: step.isSending, because: step.because }
}

/**
 * For what opens the camera or the album: who agreed to an older text, or took it back, is asked again. WeChat itself
 * asks whoever never agreed.
 */
export function useReadyForPrivate(): () => Promise<boolean> {
  const client = useQueryClient()
  return async () => {
    const agreedTo = client.getQueryData<Me>(ME_KEY)?.agreedTo
    if (agreedTo === undefined || agreedTo === PRIVACY_VERSION) return true
    return (await askPrivacy()) === 'agreed'
  }
}
