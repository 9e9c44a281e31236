import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ABOUT_WORDS } from '../../../../../shared/text/zhCN/about'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Button } from '../../../components/Button'
import { Card, Line, Quiet, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Loaded } from '../../../components/States'
import { useMe } from '../../../features/resident/useMe'
import { DutyToday } from '../../../features/duty/DutyToday'
import { usePlace } from '../../../features/place/usePlace'
import { useIsGuest } from '../../../features/resident/useSignIn'

const W = ABOUT_WORDS

function MyId({ id }: { readonly id: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async (data: string) => {
    // Whoever does not agree that the clipboard is used reads the number off the screen.
    const isDone = await Taro.setClipboardData({ data }).then(
      () => true,
      () => false,
    )
    setCopied(isDone)
  }
  return (
    <>
      <Line>{id}</Line>
      <Quiet>{W.myIdMore}</Quiet>
      <Button look="other" text={isCopied ? W.copied : W.copy} onTap={() => void copy(id)} />
    </>
  )
}

function Number() {
  const isGuest = useIsGuest()
  const me = useMe()
  return (
    <Card title={W.myId}>
      <Stack>
        {isGuest ? (
          <Line>{W.guestId}</Line>
        ) : (
          <Loaded of={me}>{({ id }) => <MyId id={id} />}</Loaded>
        )}
      </Stack>
    </Card>
  )
}

/** Where whoever looks for help finds somebody. */
function Help() {
  const place = usePlace()
  return place ? <DutyToday compoundId={place.id} /> : null
}

export default function AboutPage() {
  return (
    <Page label={PAGE_TITLES.about}>
      <Stack>
        <Line>{W.what}</Line>
        <Help />
        <Card title={W.complain}>
          <Line>{W.complainMore}</Line>
        </Card>
        <Card title={W.privacy}>
          <Line>{W.privacyMore}</Line>
        </Card>
        <Number />
        {FILING_NUMBER !== '' && <Quiet>{W.filing(FILING_NUMBER)}</Quiet>}
      </Stack>
    </Page>
  )
}
