import type {
  ContentLabel,
  FieldProblem,
  ListingPart,
  Refusal,
  RefusalCode,
  RefusalDetails,
} from '../../contract/refusals'
import { rangeName, shortDay } from './dates'

/** What is not allowed, one name for each label of WeChat's check. */
export const CONTENT_LABEL_NAMES: Record<ContentLabel, string> = {
  ad: '像是广告',
  politics: '有不合适的时政内容',
  porn: '有不雅内容',
  abuse: '有伤人的话',
  crime: '有违法内容',
  fraud: '像是诈骗',
  vulgar: '有低俗内容',
  copyright: '可能侵犯别人的权利',
  other: '有不合适的内容',
}

const PROBLEMS: Record<FieldProblem, string> = {
  missing: '有一项还没填，请补上再试。',
  wrongType: '有一项的格式不对，请改一下再试。',
  tooShort: '有一项写得太短了，请多写几个字。',
  tooLong: '有一项写得太长了，请写短一点。',
  notAllowed: '有一项填得不对，请重新选一下。',
  unknownField: '有一项我们不认识，请更新小程序后再试。',
  unreadable: '里面有显示不出来的字符，请删掉再试。',
}

const MISSING_PARTS: Record<ListingPart, string> = {
  photo: '还差一张照片，拍一张再发布。',
  title: '还没写名字，比如“人字梯”。',
  category: '还没选分类，选一个再发布。',
}

type Sentences = { readonly [Code in RefusalCode]: (details: RefusalDetails[Code]) => string }

/** Every refusal as a neighbour would say it: what happened, and what to do next. */
export const REFUSAL_SENTENCES: Sentences = {
  'input.invalid': ({ problem }) => PROBLEMS[problem],
  'input.tooLarge': () => '内容太多了，请分几次写。',
  'session.missing': () => '请先登录，再来一次。',
  'session.expired': () => '登录过期了，请再试一次。',
  'access.notAllowed': () => '这一页只给值班的社区工作人员看。',
  'access.blocked': () => '您的账号暂停使用了，请联系社区。',
  'access.notVerified': () => '社区核实您是本小区住户后就能用，请先申请加入。',
  'route.notFound': () => '没有找到这一页，请回首页看看。',
  'route.methodNotAllowed': () => '这样打不开，请更新小程序后再试。',
  'idempotency.keyMissing': () => '这次没有发出去，请更新小程序后再试。',
  'idempotency.keyReused': () => '这一步已经办过了，请刷新看看。',
  'cursor.invalid': () => '列表有变化，请下拉刷新。',
  busy: () => '这会儿人多，请再点一次。',
  'client.tooOld': () => '小程序有新版本，请更新后再用。',
  'login.codeInvalid': () => '登录没成功，请再试一次。',
  'login.tooOften': () => '登录太频繁了，请过一分钟再试。',
  'login.highRisk': () => '微信说这个账号有风险，请带证件到社区服务中心办理。',
  'login.unavailable': () => '微信那边没有回应，请过一会儿再试。',
  'place.notFound': () => '没有找到这个小区，请重新选一个。',
  'membership.notFound': () => '没有找到这份申请。',
  'membership.alreadyRequested': () => '您已经申请过了，社区正在核实。',
  'membership.alreadyMember': () => '您已经是这个小区的住户了。',
  'membership.alreadyDecided': () => '这份申请已经有人处理过了。',
  'membership.noSuchBuilding': () => '没有这一栋，请重新选楼栋。',
  'membership.ownRequest': () => '自己的申请要请别的同事来核实。',
  'content.refused': ({ label }) => `这段话${CONTENT_LABEL_NAMES[label]}，请改一下再发。`,
  'content.money': () => '这里不收钱，也不留联系方式，请删掉押金、转账、加微信这些话。',
  'withheld.notFound': () => '没有找到这条待审内容。',
  'withheld.own': () => '自己发的内容要请别的同事来看。',
  'withheld.alreadyDecided': () => '这条内容已经有人处理过了。',
  'photo.notFound': () => '没有找到这张照片。',
  'photo.tooLarge': ({ maxMb }) => `照片太大了，请选${maxMb}MB以内的。`,
  'photo.notAPhoto': () => '这个文件不是照片，请换一张。',
  'photo.tooManyPixels': () => '照片的尺寸太大了，请换一张普通照片。',
  'photo.notUploaded': () => '照片还没传完，请再传一次。',
  'photo.tooMany': ({ max }) => `最多放${max}张照片。`,
  'photo.refused': ({ label, position }) =>
    `第${position}张照片${CONTENT_LABEL_NAMES[label]}，请换一张。`,
  'listing.notFound': () => '这件东西找不到了，看看别的吧。',
  'listing.gone': () => '主人把这件东西收起来了，看看别的吧。',
  'listing.notYours': () => '这是邻居的东西，只有主人能改。',
  'listing.incomplete': ({ missing }) => MISSING_PARTS[missing],
  'listing.hasBookings': ({ count }) => `还有${count}个预约没完成，办完再来。`,
  'listing.notInThisState': () => '这件东西的状态变了，请刷新看看。',
  'listing.changedMeanwhile': () => '这件东西在别处改过了，请刷新再改。',
  'listing.tooManyDrafts': ({ max }) => `草稿最多${max}份，请先发布或删掉几份。`,
  'booking.notFound': () => '没有找到这次借用。',
  'booking.ownListing': () => '这是您自己的东西，不用借。',
  'booking.inThePast': () => '这一天已经过去了，请选今天以后的日子。',
  'booking.tooSoon': ({ leadDays }) => `主人希望提前${leadDays}天说，请选晚一点的日子。`,
  'booking.tooFarAhead': ({ maxAheadDays }) => `最多提前${maxAheadDays}天约，请选近一点的日子。`,
  'booking.tooLong': ({ maxDays }) => `最多借${maxDays}天，请少选几天。`,
  'booking.chained': ({ maxDays }) => `连着借最多${maxDays}天，中间隔一天再约吧。`,
  'booking.overlap': ({ clash }) => `${rangeName(clash)}有邻居先约了，请换个日子。`,
  'booking.manyWaiting': () => '已经有好几位邻居在等主人回复，请晚点再来。',
  'booking.householdLimit': ({ max }) => `一家最多同时约${max}样，还了再借。`,
  'booking.personLimit': ({ max }) => `一个人最多同时约${max}样，还了再借。`,
  'booking.notOpen': () => '主人暂时不外借，看看别的吧。',
  'booking.notYours': () => '这一步要由另一方来办。',
  'booking.notInThisState': () => '这次借用的状态变了，请刷新看看。',
  'booking.stillOut': () => '东西还在上一位邻居那里，还回来才能交接。',
  'booking.tooEarly': ({ from }) => `约的是${shortDay(from)}，到那天再交接。`,
  'booking.wrongCode': ({ triesLeft }) => `数字不对，再问一遍，还能试${triesLeft}次。`,
  'booking.codeLocked': () => '数字输错太多次了，请对方在自己手机上点确认。',
  'booking.wrongQr': () => '这个码不对或者过期了，请对方重新打开。',
}

/** The sentence of a refusal, `undefined` for a code that this version does not know. */
export function refusalSentence(refusal: Refusal): string | undefined {
  const sentence = REFUSAL_SENTENCES[refusal.code] as ((details: Refusal) => string) | undefined
  return sentence?.(refusal)
}

export const FAULT_SENTENCE = '我们这边出了点问题，已经记下来了，请过一会儿再试。'
