import { useState } from 'react'
import { appealBlock, MAX_BLOCK_WORDS, type MyBlock } from '../../../../shared/contract/block'
import { localDateAt } from '../../../../shared/kernel/dates'
import { MY_BLOCK_WORDS as W } from '../../../../shared/text/zhCN/block'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Paragraph } from '../../components/Field'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { useBlocksChanged } from './useBlock'

type BlockProps = { readonly block: MyBlock }

/** What was said, and what came of it. */
function Appealed({ appeal }: { readonly appeal: NonNullable<MyBlock['appeal']> }) {
  const { words, at, decision } = appeal
  return (
    <Card title={W.appeal}>
      <Stack>
        <Line>{W.mySaid(words)}</Line>
        {decision ? (
          <>
            <Line>{decision.is === 'keep' ? W.kept : W.shortened}</Line>
            <Quiet>{W.said(decision.words)}</Quiet>
          </>
        ) : (
          <Quiet>{W.appealed(momentName(at, localDateAt(Date.now())))}</Quiet>
        )}
      </Stack>
    </Card>
  )
}

function Ask({ block: { id } }: BlockProps) {
  const [words, setWords] = useState('')
  const step = useSend(appealBlock, useBlocksChanged())
  return (
    <Card title={W.appeal}>
      <Stack>
        <Quiet>{W.appealMore}</Quiet>
        <Paragraph
          label={W.appealWords}
          hint={W.appealHint}
          value={words}
          max={MAX_BLOCK_WORDS}
          onChange={setWords}
        />
        <Refused because={step.because} />
        <Button
          text={W.appealSend}
          isBusy={step.isSending}
          isDisabled={words.trim() === ''}
          onTap={() => void step.send({ blockId: id, words: words.trim() })}
        />
      </Stack>
    </Card>
  )
}

/** 申诉: once, and then what came of it. */
export const Appeal = ({ block }: BlockProps) =>
  block.appeal ? <Appealed appeal={block.appeal} /> : <Ask block={block} />
