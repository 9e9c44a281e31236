import { ACTING_WORDS } from '../../../../../shared/text/zhCN/care'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { ActingBanner } from '../../../features/care/ActingBanner'
import { Family } from '../../../features/care/Family'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function FamilyPage() {
  return (
    <Page label={PAGE_TITLES.family}>
      <Stack>
        <ActingBanner agreeMore={ACTING_WORDS.agreeFirstHere} />
        <SignedIn>
          <Family />
        </SignedIn>
      </Stack>
    </Page>
  )
}
