import { type ReactNode, useState } from 'react'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { HOUSEHOLD_WORDS } from '../../../../shared/text/zhCN/household'
import { Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Empty, Loaded } from '../../components/States'
import { useCompounds } from '../place/usePlace'

const W = HOUSEHOLD_WORDS
type HereProps = {
  /** Of the community. */
  readonly name: string
  readonly children: (compoundId: CompoundId) => ReactNode
}

/** One compound of the community; the first is chosen, since many have one alone. */
export function CompoundHere({ name, children }: HereProps) {
  const [chosen, choose] = useState<CompoundId>()
  return (
    <Loaded of={useCompounds()}>
      {({ compounds }) => {
        const here = compounds.filter(({ communityName }) => communityName === name)
        const compoundId = chosen ?? here[0]?.id
        if (compoundId === undefined) return <Empty says={W.noCompound} />
        return (
          <Stack>
            {here.length > 1 && (
              <>
                <Quiet>{W.whichCompound}</Quiet>
                <Choice
                  label={W.whichCompound}
                  options={here.map((one) => ({ value: one.id, text: one.name }))}
                  chosen={compoundId}
                  onChoose={choose}
                />
              </>
            )}
            {children(compoundId)}
          </Stack>
        )
      }}
    </Loaded>
  )
}
