import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Poster } from '../../../../shared/contract/poster'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { POSTER_WORDS } from '../../../../shared/text/zhCN/poster'
import { saveDrawing } from '../../api/savePoster'
import { aria } from '../../components/aria'
import { Button } from '../../components/Button'
import { Quiet } from '../../components/Card'
import { Photo } from '../../components/Photo'
import { Refused } from '../../components/States'
import { qrImage } from '../booking/qrImage'
import { drawPoster, PAPER } from './paper'
import css from './Paper.module.scss'

const W = POSTER_WORDS
type PosterProps = { readonly poster: Poster }

const Part = ({ name, words }: { readonly name: string; readonly words: string }) => (
  <View className={css[name] ?? ''}>{words}</View>
)

/** What hangs in the stairway; in a browser the same is printed, and nothing else of the page. */
export function Paper({ poster }: PosterProps) {
  const link = poster.code?.link ?? ''
  const src = useMemo(() => qrImage(link), [link])
  return (
    <View className={css['paper'] ?? ''} {...aria({ role: 'group', label: W.preview })}>
      <Part name="name" words={poster.compoundName} />
      <Part name="slogan" words={W.slogan} />
      {W.finds.map((words) => (
        <Part key={words} name="find" words={words} />
      ))}
      <View className={css['qr'] ?? ''}>
        <Photo src={src} label={W.qrLabel} shape="square" />
      </View>
      <Part name="scan" words={W.scan} />
      <Part name="find" words={W.noPhone(poster.communityName)} />
    </View>
  )
}

function Save({ poster }: PosterProps) {
  const [state, setState] = useState<'ready' | 'saving' | 'saved' | 'lost'>('ready')
  const save = async () => {
    setState('saving')
    const isSaved = await saveDrawing({ ...PAPER, draw: (pen) => drawPoster(pen, poster) })
    setState(isSaved ? 'saved' : 'lost')
  }
  return (
    <>
      <Button
        text={state === 'saving' ? FRAME_WORDS.sending : W.save}
        isBusy={state === 'saving'}
        onTap={() => void save()}
      />
      {state === 'saved' && <Quiet>{W.saved}</Quiet>}
      <Refused because={state === 'lost' ? W.notSaved : undefined} />
    </>
  )
}

/** Onto paper: a browser prints, a phone keeps a picture for the print shop. */
export const OntoPaper = ({ poster }: PosterProps) =>
  process.env.TARO_ENV === 'h5' ? (
    <Button text={W.print} onTap={() => window.print()} />
  ) : (
    <Save poster={poster} />
  )
