import { TODAY_WORDS } from '../../shared/text/zhCN/cases'
import { CALLS_PAGE, VERIFY_PAGE } from '../../shared/text/zhCN/consoleDesk'
import { POSTS_PAGE, RESIDENTS_PAGE } from '../../shared/text/zhCN/consolePeople'
import { CLASSES_PAGE } from '../../shared/text/zhCN/consoleClasses'
import { COMPLAINT_PAGE, WITHHELD_PAGE } from '../../shared/text/zhCN/consoleEvents'
import { AUDIT_PAGE, EXPORT_PAGE } from '../../shared/text/zhCN/consoleJobs'
import { OPEN_FIGURES } from '../../shared/text/zhCN/consoleOutside'
import { BOOKINGS_PAGE, SHELF_PAGE } from '../../shared/text/zhCN/consoleThings'
import { SIGN_INS_PAGE } from '../../shared/text/zhCN/consolePasskey'
import { ROLLOUT_PAGE } from '../../shared/text/zhCN/rollout'
import { REPORT_WORDS } from '../../shared/text/zhCN/figures'
import type { RailItem } from './shell'

/** By task, in the order of a day. */
export const RAIL: readonly RailItem[] = [
  {
    text: TODAY_WORDS.title,
    path: '/at/:nodeId/today',
    audience: 'worker',
    also: ['round', 'replies', 'proposals'],
  },
  {
    text: CLASSES_PAGE.title,
    path: '/at/:nodeId/events',
    audience: 'worker',
    also: ['groups', 'drives'],
  },
  { text: VERIFY_PAGE.title, path: '/at/:nodeId/verifications', audience: 'worker' },
  { text: CALLS_PAGE.title, path: '/at/:nodeId/calls', audience: 'worker', also: ['seat-calls'] },
  { text: WITHHELD_PAGE.title, path: '/at/:nodeId/withheld', audience: 'worker' },
  { text: COMPLAINT_PAGE.title, path: '/at/:nodeId/complaints', audience: 'worker' },
  { text: SHELF_PAGE.title, path: '/at/:nodeId/listings', audience: 'worker' },
  { text: BOOKINGS_PAGE.title, path: '/at/:nodeId/bookings', audience: 'worker' },
  {
    text: RESIDENTS_PAGE.title,
    path: '/at/:nodeId/residents',
    audience: 'worker',
    also: ['households', 'cards'],
  },
  {
    text: POSTS_PAGE.rail,
    path: '/at/:nodeId/posts',
    audience: 'worker',
    also: ['duty', 'places'],
  },
  { text: EXPORT_PAGE.title, path: '/at/:nodeId/exports', audience: 'worker' },
  { text: AUDIT_PAGE.title, path: '/at/:nodeId/audit', audience: 'worker' },
  { text: SIGN_INS_PAGE.title, path: '/at/:nodeId/sign-ins', audience: 'admin' },
  { text: ROLLOUT_PAGE.title, path: '/compounds', audience: 'worker' },
  { text: REPORT_WORDS.title, path: '/at/:nodeId/figures', audience: 'leader', also: ['briefing'] },
  { text: OPEN_FIGURES.title, path: '/at/:nodeId/public-figures', audience: 'admin' },
]
