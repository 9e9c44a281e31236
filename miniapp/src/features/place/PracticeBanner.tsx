import { isPracticeId } from '../../../../shared/kernel/practice'
import { PRACTICE_WORDS } from '../../../../shared/text/zhCN/practice'
import { Card, Line } from '../../components/Card'
import { useChosenPlace } from './usePlace'
import css from './PracticeBanner.module.scss'

/** On every page while one looks at a place to practise: nothing there is real. */
export function PracticeBanner() {
  const place = useChosenPlace((chosen) => chosen.place)
  if (place === undefined || !isPracticeId(place.id)) return null
  return (
    <Card className={css['banner'] ?? ''}>
      <Line>{PRACTICE_WORDS.banner}</Line>
    </Card>
  )
}
