import { SPOKEN_CONSENTS } from '../../../../shared/contract/onTheSpot'
import { localDateAt } from '../../../../shared/kernel/dates'
import { RELATIVE_WORDS as W } from '../../../../shared/text/zhCN/care'
import { KEPT_KINDS, PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { Card, Line, Quiet } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Refused } from '../../components/States'
import { Ticks } from '../../components/Ticks'
import { childYears, type RelativeWords } from './relativeWords'
import { changeRelative } from './useRelativeWords'

const CONSENTS = SPOKEN_CONSENTS.map((value) => ({ value, text: W.consents[value] }))
const MONTHS = Array.from({ length: 12 }, (_, n) => ({
  value: String(n + 1),
  text: W.monthOf(String(n + 1)),
}))
type CareProps = { readonly words: RelativeWords; readonly because: string | undefined }

const Elder = ({ words }: Pick<CareProps, 'words'>) => (
  <>
    <Quiet>{W.ownPhone}</Quiet>
    <Quiet>{W.consent}</Quiet>
    <Choice
      label={W.consent}
      options={CONSENTS}
      chosen={words.consent}
      onChoose={(consent) => changeRelative({ consent })}
    />
  </>
)

/** The year, then the month. */
const Born = ({ words: { year, month }, because }: CareProps) => (
  <>
    <Quiet>{W.born}</Quiet>
    <Choice
      label={W.year}
      options={childYears(localDateAt(Date.now())).map((value) => ({ value, text: value }))}
      chosen={year}
      onChoose={(chosen) => changeRelative({ year: chosen })}
    />
    {year !== undefined && (
      <Choice
        label={W.month}
        options={MONTHS}
        chosen={month}
        onChoose={(chosen) => changeRelative({ month: chosen })}
      />
    )}
    <Refused because={because} />
  </>
)

const { children: CHILDREN } = KEPT_KINDS

/** What 隐私说明 says of children, and the guardian's own word. */
const Guardian = ({ isGuardian }: { readonly isGuardian: boolean }) => (
  <>
    <Card title={CHILDREN.what}>
      <Line>{CHILDREN.why}</Line>
      <Quiet>{PRIVACY_WORDS.keptFor(CHILDREN.kept)}</Quiet>
    </Card>
    <Quiet>{W.guardianMore}</Quiet>
    <Ticks
      label={W.guardian}
      options={[W.guardian]}
      ticked={isGuardian ? [W.guardian] : []}
      onChange={(ticked) => changeRelative({ isGuardian: ticked.length > 0 })}
    />
  </>
)

/** What is asked of an elder, and what of a child. */
export function CareOf({ words, because }: CareProps) {
  if (words.kind === undefined) return null
  if (words.kind === 'elder') return <Elder words={words} />
  return (
    <>
      <Born words={words} because={because} />
      <Guardian isGuardian={words.isGuardian === true} />
    </>
  )
}
