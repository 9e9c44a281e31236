import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { removePhone, showMyPhone, verifyPhone } from '../../../../shared/contract/phone'
import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { ask } from '../../api/call'
import { useSend } from '../frame/useSend'
import { useAgree } from '../privacy/useAgree'
import { ME_KEY } from '../resident/useMe'

const PHONE_KEY = ['myPhone'] as const

/** One's own number with its middle hidden; not kept on the phone. */
export const useMyPhone = () =>
  useQuery({ queryKey: PHONE_KEY, queryFn: () => ask(showMyPhone, {}), staleTime: 0 })

function useChanged() {
  const client = useQueryClient()
  return () => {
    for (const queryKey of [PHONE_KEY, ME_KEY]) void client.invalidateQueries({ queryKey })
  }
}

/** The finger on WeChat's button is the consent too: it is written down first, then the number is fetched. */
export function useGivePhone() {
  const changed = useChanged()
  const consent = useAgree()
  const step = useSend(verifyPhone, changed)
  const [declined, setDeclined] = useState<string>()
  const give = async (code: string | undefined) => {
    setDeclined(code === undefined ? PRIVACY_WORDS.noPhone : undefined)
    if (code !== undefined && (await consent.agree())) await step.send({ code })
  }
  return {
    give: (code: string | undefined) => void give(code),
    isSending: step.isSending || consent.isSending,
    because: step.because ?? consent.because,
    declined,
  }
}

export const useRemovePhone = () => useSend(removePhone, useChanged())
