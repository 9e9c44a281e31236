import type { RefusalCode, RefusalDetails } from '../../contract/refusals'

type Some = { readonly [Code in RefusalCode]?: (details: RefusalDetails[Code]) => string }

/** Of the console, and of the phone that lets somebody into it. */
export const CONSOLE_SENTENCES = {
  'signIn.over': () => '电脑上的这个码过期了，或者已经用过。请在电脑上刷新页面，再扫新的码。',
  'signIn.noPost': () => '电脑上的管理台给工作人员用。您现在没有岗位，进不去。',
  'signIn.wrongNumber': () =>
    '数字跟电脑上的不一样，这次没有登录。请在电脑上刷新页面，再扫一次；要是您没在电脑前，就不用理它。',
  'passkey.over': () => '这一次等得太久，或者已经用过。请再点一次。',
  'passkey.unusable': () => '这把通行密钥没有用成。请再试一次，或者用手机扫码。',
  'passkey.phoneFirst': () => '添加通行密钥之前，请先用手机扫码确认是您本人。',
  'passkey.tooMany': ({ max }) => `最多放${max}把通行密钥，请先删掉不用的。`,
  'passkey.notFound': () => '没有找到这把通行密钥，它可能已经删掉了。',
  'report.notOver': () => '这个月还没有过完，过完了再结。',
  'report.notCounted': () => '这个月最后一天的数今天夜里才算完，请明天再结。',
  'report.decidedMeanwhile': () => '刚才有人改过这一处，这次没有办。请刷新看看现在是怎样，再决定。',
  'listing.held': () => '社区请您先停一停，为什么，消息里写着。弄好了，请社区让它接着来。',
  'listing.heldAlready': () => '同事已经先停了它，看看下面写的原因和办过的人。',
  'listing.notHeld': () => '同事已经让它接着来了，看看下面是谁办的。',
  'listing.ownThing': () => '自己的东西要请别的同事来看。',
  'dispute.changedMeanwhile': () => '刚才有人又说了话，或者同事办过了，请看过再调解。',
  'duty.changedMeanwhile': () => '这一周同事刚改过。请看看现在是怎么排的，再改。',
  'replies.full': ({ max }) => `常用回复最多存${max}句。请先删去用不着的。`,
  'replies.gone': () => '这一句同事刚改过，或者删去了。请看看现在的，再改。',
  'signIn.noSession': () => '没有找到这一次登录，它可能早就退出了。',
} as const satisfies Some
