import type { listCareActs, Mandate } from '../../../../shared/contract/care'
import type { OutputOf } from '../../../../shared/contract/endpoint'
import { localDateAt } from '../../../../shared/kernel/dates'
import type { MandateId } from '../../../../shared/kernel/ids'
import { ACT_LOG_WORDS as W, actWords, personName } from '../../../../shared/text/zhCN/care'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { Line, Quiet, Stack } from '../../components/Card'
import { Fact, Row, Rows } from '../../components/Row'
import { Empty, Loaded } from '../../components/States'
import { openBooking } from '../frame/navigate'
import { useFresh } from '../frame/useFresh'
import type { Standing } from './standing'
import { useCareActs, useMandates } from './useMandates'
import { useStandingOf } from './useStanding'

type Act = OutputOf<typeof listCareActs>['acts'][number]
type Reader = Mandate | undefined

/** What was begun goes on without a new word from a guardian. */
const MAY_LOOK: readonly Standing[] = ['open', 'agreeFirst']

/** Who acts opens it for the other, whose it is opens it as ever, a worker reads the log alone. */
function openerOf({ object }: Act, mandate: Reader, standing: Standing) {
  if (mandate === undefined || !object?.startsWith('bkg_')) return undefined
  if (mandate.as === 'principal') return () => openBooking(object)
  const mayLook = mandate.as === 'proxy' && MAY_LOOK.includes(standing)
  return mayLook ? () => openBooking(object, mandate.principalId) : undefined
}

const One = ({ act, mandate }: { readonly act: Act; readonly mandate: Reader }) => {
  const said = {
    title: actWords(act.what),
    detail: momentName(act.at, localDateAt(Date.now())),
    mark: W.outcomes[act.outcome],
  }
  const open = openerOf(act, mandate, useStandingOf(mandate))
  return open ? <Row {...said} onTap={open} /> : <Fact {...said} />
}

const Acts = ({ acts, mandate }: { readonly acts: readonly Act[]; readonly mandate: Reader }) => (
  <>
    <Rows>
      {acts.map((act) => (
        <One key={`${act.at} ${act.what}`} act={act} mandate={mandate} />
      ))}
    </Rows>
    {acts.some(({ outcome }) => outcome === 'begun') && <Quiet>{W.unsure}</Quiet>}
  </>
)

type LogProps = { readonly mandateId: MandateId; readonly whose: string | undefined }

/** What was done under a mandate, the latest first. */
export function ActLog({ mandateId, whose }: LogProps) {
  const log = useCareActs(mandateId)
  const mandate = useMandates().data?.mandates.find(({ id }) => id === mandateId)
  useFresh(log)
  const heading = mandate ? W.of(personName(mandate.principal), personName(mandate.proxy)) : whose
  return (
    <Loaded of={log}>
      {({ acts }) => (
        <Stack>
          {heading !== undefined && <Line>{heading}</Line>}
          {acts.length === 0 ? <Empty says={W.none} /> : <Acts acts={acts} mandate={mandate} />}
          <Quiet>{W.noneMore}</Quiet>
        </Stack>
      )}
    </Loaded>
  )
}
