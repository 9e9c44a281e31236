import { TODAY_WORDS } from '../../shared/text/zhCN/cases'
import type { RailItem } from './shell'

/** By task, in the order of a day. */
export const RAIL: readonly RailItem[] = [
  { text: TODAY_WORDS.title, path: '/at/:nodeId/today', audience: 'worker' },
]
