import { type ReactNode, useEffect, useState } from 'react'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { JOIN_WORDS } from '../../../../shared/text/zhCN/joining'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Empty, Loaded } from '../../components/States'
import { openShare } from '../frame/navigate'
import { approvedOf, useMe } from '../resident/useMe'
import { useChosenPlace } from './usePlace'
import { useScene } from './useScene'

const W = JOIN_WORDS

type HereProps = {
  readonly compoundId: CompoundId
  readonly compoundName: string
  readonly isOld?: true | undefined
}

/** Whoever has no home here yet looks at the compound on the poster from now on. */
function Here({ compoundId, compoundName, isOld }: HereProps) {
  const choose = useChosenPlace((one) => one.choose)
  const isAtHome = approvedOf(useMe().data).length > 0
  useEffect(() => {
    if (!isAtHome) choose({ id: compoundId, name: compoundName })
  }, [choose, compoundId, compoundName, isAtHome])
  return (
    <Card title={W.here(compoundName)}>
      <Stack>
        {isOld === true && <Line>{W.isOld}</Line>}
        <Quiet>{W.lookMore}</Quiet>
        <Button look="other" text={W.lookFirst} onTap={openShare} />
      </Stack>
    </Card>
  )
}

type PosterProps = {
  readonly scene: string
  /** What follows, in the compound of the poster, or in one that they choose themselves. */
  readonly children: (compoundId: CompoundId | undefined) => ReactNode
}

/** Somebody scanned a poster. */
export function ByPoster({ scene, children }: PosterProps) {
  const [isChoosing, setChoosing] = useState(false)
  const found = useScene(scene)
  if (isChoosing) return <>{children(undefined)}</>
  return (
    <Loaded of={found}>
      {(where) =>
        where.is === 'unknown' ? (
          <Empty says={where.because}>
            <Button text={W.chooseSelf} onTap={() => setChoosing(true)} />
          </Empty>
        ) : (
          <Stack>
            <Here {...where} />
            {children(where.compoundId)}
          </Stack>
        )
      }
    </Loaded>
  )
}
