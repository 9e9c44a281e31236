import { ROLLOUT_PAGE } from '../../shared/text/zhCN/rollout'
import type { RailItem } from './shell'

/** By task, in the order of a day. */
export const RAIL: readonly RailItem[] = [
  { text: ROLLOUT_PAGE.title, path: '/compounds', audience: 'worker' },
]
