import {
  FACES,
  type Feedback,
  FEEDBACK_TICKS,
  type FeedbackCounts,
  type FeedbackTick,
} from '../../../../shared/contract/afterClass'
import { FEEDBACK_WORDS as W } from '../../../../shared/text/zhCN/afterClass'

/** Of the chips that are ticked. */
export const saidTicks = (words: readonly string[]): FeedbackTick[] =>
  FEEDBACK_TICKS.filter((tick) => words.includes(W.ticks[tick]))

export const saidLine = ({ face, ticks }: Feedback): string =>
  [W.faces[face], ...ticks.map((tick) => W.ticks[tick])].join('、')

/** All three faces, and what of the rest anybody ticked. */
export const toldLines = ({ answers, faces, ticks }: FeedbackCounts): readonly string[] => [
  W.answers(answers),
  ...FACES.map((face) => W.count(W.faces[face], faces[face])),
  ...FEEDBACK_TICKS.filter((tick) => ticks[tick] > 0).map((tick) =>
    W.count(W.ticks[tick], ticks[tick]),
  ),
]
