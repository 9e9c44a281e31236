import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { Button } from '../../components/Button'
import { Refused } from '../../components/States'
import { useSignIn } from './useSignIn'

export function SignInButton({ text }: { readonly text: string }) {
  const { start, isSending, because } = useSignIn()
  return (
    <>
      <Button text={isSending ? RESIDENT_WORDS.signingIn : text} isBusy={isSending} onTap={start} />
      <Refused because={because} />
    </>
  )
}
