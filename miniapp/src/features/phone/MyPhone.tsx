import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { phoneCode } from '../../api/phoneCode'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Loaded, Refused } from '../../components/States'
import { PhoneNumberButton } from '../../components/WechatButton'
import { openPrivacy } from '../frame/navigate'
import { useFresh } from '../frame/useFresh'
import { Young } from '../privacy/Young'
import { useGivePhone, useMyPhone, useRemovePhone } from './useMyPhone'

const W = PRIVACY_WORDS

function Give({ text }: { readonly text: string }) {
  const { give, isSending, because, declined } = useGivePhone()
  return (
    <>
      <Quiet>{W.phoneAgree}</Quiet>
      <Button look="small" text={W.read} onTap={openPrivacy} />
      <Refused because={because} />
      {declined !== undefined && <Line>{declined}</Line>}
      <PhoneNumberButton
        text={isSending ? FRAME_WORDS.sending : text}
        isBusy={isSending}
        onCode={give}
        inBrowser={phoneCode}
      />
    </>
  )
}

function Remove() {
  const step = useRemovePhone()
  return (
    <>
      <Refused because={step.because} />
      <Button
        look="danger"
        text={W.removePhone}
        isBusy={step.isSending}
        onTap={() => void step.send({})}
      />
    </>
  )
}

/** One's number, by choice: given by WeChat, changed, taken away. */
export function MyPhone() {
  const phone = useMyPhone()
  useFresh(phone)
  return (
    <Loaded of={phone}>
      {({ masked }) => (
        <Card title={masked === undefined ? W.phoneTitle : W.myPhone(masked)}>
          <Stack>
            <Quiet>{W.phoneWhy}</Quiet>
            <Give text={masked === undefined ? W.givePhone : W.changePhone} />
            {masked === undefined && <Young />}
            {masked !== undefined && <Remove />}
          </Stack>
        </Card>
      )}
    </Loaded>
  )
}

/** The same within the form of somebody who joins: asked for once, never required. */
export function PhoneHere() {
  return (
    <Loaded of={useMyPhone()}>
      {({ masked }) => (
        <Card title={masked === undefined ? W.phoneTitle : W.myPhone(masked)}>
          <Stack>
            <Quiet>{masked === undefined ? W.phoneWhy : W.myPhoneMore}</Quiet>
            {masked === undefined && <Give text={W.givePhone} />}
          </Stack>
        </Card>
      )}
    </Loaded>
  )
}
