import type { Attested } from '../../../../shared/contract/afterClass'
import { longDay } from '../../../../shared/text/zhCN/dates'
import { PAPER_WORDS as W } from '../../../../shared/text/zhCN/afterClass'

/** More than fit into a line are told by the first, the last, and how many. */
const MOST_DAYS = 3
const HOUR_MINUTES = 60

function daysOnPaper(days: Attested['days']): string {
  // With the year: a paper is read long after.
  const names = days.map(longDay)
  return names.length > MOST_DAYS
    ? W.manyDays(names[0] ?? '', names[names.length - 1] ?? '', names.length)
    : W.days(names)
}

/** What stands on the paper, from its heading down; the same on the phone and in print. */
export const attestedLines = ({ name, title, days, minutes, nodeName }: Attested) => ({
  heading: W.heading,
  lines: [
    name === undefined ? W.nobody : W.who(name),
    W.came(title),
    daysOnPaper(days),
    // To the half hour, as times are set.
    W.length(Math.round((minutes * 2) / HOUR_MINUTES) / 2),
    W.thanks,
  ],
  by: W.by(nodeName),
})
