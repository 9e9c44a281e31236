import type { RefusalCode, RefusalDetails } from '../../contract/refusals'

type Some = { readonly [Code in RefusalCode]?: (details: RefusalDetails[Code]) => string }

/** Of the console, and of the phone that lets somebody into it. */
export const CONSOLE_SENTENCES = {
  'signIn.over': () => '电脑上的这个码过期了，或者已经用过。请在电脑上刷新页面，再扫新的码。',
  'signIn.noPost': () => '电脑上的管理台给工作人员用。您现在没有岗位，进不去。',
  'signIn.wrongNumber': () =>
    '数字跟电脑上的不一样，这次没有登录。请在电脑上刷新页面，再扫一次；要是您没在电脑前，就不用理它。',
  'report.notOver': () => '这个月还没有过完，过完了再结。',
  'report.notCounted': () => '这个月最后一天的数今天夜里才算完，请明天再结。',
  'replies.full': ({ max }) => `常用回复最多存${max}句。请先删去用不着的。`,
  'replies.gone': () => '这一句同事刚改过，或者删去了。请看看现在的，再改。',
  'signIn.noSession': () => '没有找到这一次登录，它可能早就退出了。',
} as const satisfies Some
