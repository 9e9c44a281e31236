import { AUDIT_PAGE, EXPORT_PAGE } from '../../shared/text/zhCN/consoleJobs'
import type { RailItem } from './shell'

/** By task, in the order of a day. */
export const RAIL: readonly RailItem[] = [
  { text: EXPORT_PAGE.title, path: '/at/:nodeId/exports', audience: 'worker' },
  { text: AUDIT_PAGE.title, path: '/at/:nodeId/audit', audience: 'worker' },
]
