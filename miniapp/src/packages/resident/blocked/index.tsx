import type { MyBlock } from '../../../../../shared/contract/block'
import { blockReason, MY_BLOCK_WORDS as W } from '../../../../../shared/text/zhCN/block'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Card, Line, Quiet, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Row, Rows } from '../../../components/Row'
import { Empty, Loaded } from '../../../components/States'
import { Appeal } from '../../../features/block/Appeal'
import { freeDayOf, lastDayOf } from '../../../features/block/blockDays'
import { useMyBlock } from '../../../features/block/useBlock'
import { openInbox, openLoans } from '../../../features/frame/navigate'
import { useFresh } from '../../../features/frame/useFresh'
import { SignedIn } from '../../../features/resident/SignedIn'

type BlockProps = { readonly block: MyBlock }

const Why = ({ block: { reason, words, until } }: BlockProps) => (
  <Card title={W.title(lastDayOf(until))}>
    <Stack>
      <Line>{`${W.why}：${blockReason(reason)}`}</Line>
      {words !== undefined && <Line>{W.said(words)}</Line>}
      <Quiet>{W.after(freeDayOf(until))}</Quiet>
    </Stack>
  </Card>
)

/** What may still be done. */
const Still = ({ block: { communityName } }: BlockProps) => (
  <>
    <Card>
      <Stack>
        <Line>{W.can}</Line>
        <Quiet>{W.called}</Quiet>
        <Quiet>{W.askWhom(communityName)}</Quiet>
      </Stack>
    </Card>
    <Rows>
      <Row title={W.inHand} detail={W.inHandMore} onTap={openLoans} />
      <Row title={W.messages} detail={W.messagesMore} onTap={openInbox} />
    </Rows>
  </>
)

function Blocked() {
  const own = useMyBlock()
  useFresh(own)
  return (
    <Loaded of={own}>
      {({ block }) =>
        block === undefined ? (
          <Empty says={W.none} />
        ) : (
          <Stack>
            <Why block={block} />
            <Still block={block} />
            <Appeal block={block} />
          </Stack>
        )
      }
    </Loaded>
  )
}

export default function BlockedPage() {
  return (
    <Page label={PAGE_TITLES.blocked}>
      <SignedIn>
        <Blocked />
      </SignedIn>
    </Page>
  )
}
