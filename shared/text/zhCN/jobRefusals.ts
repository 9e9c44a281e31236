import type { RefusalDetails } from '../../contract/refusals'
import type { JobRefusals } from '../../contract/jobRefusals'

/** Of what is worked off behind a call, at the desk. */
export const JOB_SENTENCES = {
  'job.notFound': () => '没有找到这一项，可能已经过期。',
  'job.over': () => '这一项已经办完或者停下了。',
  'job.stepUp': () => '导出前，请先再确认一次是您本人。',
  'job.tooMany': ({ max }) => `您有${max}项还没办完，请等办完再来。`,
  'job.noReason': ({ min, max }) => `请写明用来做什么，${min}到${max}个字。`,
  'job.notReady': () => '表格还没有做好，请稍等。',
  'job.gone': () => '表格只留一天，已经删掉了。请再导出一次。',
  'job.tooManyRows': ({ max }) => `一次最多选${max}件，请分几次办。选过的还在。`,
  'job.noRows': () => '一件都没有选，请先在要办的那几行前面打勾。',
} satisfies { readonly [Code in keyof JobRefusals]: (details: RefusalDetails[Code]) => string }
