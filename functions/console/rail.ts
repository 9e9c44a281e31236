import { REPORT_WORDS } from '../../shared/text/zhCN/figures'
import type { RailItem } from './shell'

/** By task, in the order of a day. */
export const RAIL: readonly RailItem[] = [
  { text: REPORT_WORDS.title, path: '/at/:nodeId/figures', audience: 'leader' },
]
