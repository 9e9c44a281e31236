import { ACTING_WORDS as W } from '../../../../shared/text/zhCN/care'
import { Button } from '../../components/Button'
import { openFamily } from '../frame/navigate'
import type { Standing } from './standing'

/** In place of what would be refused in the other's name: the way to where it can be put right. */
export const CannotAct = ({ standing }: { readonly standing: Standing }) => (
  <Button text={standing === 'agreeFirst' ? W.agreeThere : W.seeFamily} onTap={openFamily} />
)
