import type {
  ContentLabel,
  FieldProblem,
  ListingPart,
  NotAllowed,
  Refusal,
  RefusalCode,
  RefusalDetails,
} from '../../contract/refusals'
import { type LocalDate, localDateAt } from '../../kernel/dates'
import { CARE_SENTENCES } from './careRefusals'
import { CONSOLE_SENTENCES } from './consoleRefusals'
import { EVENT_SENTENCES } from './eventRefusals'
import { JOB_SENTENCES } from './jobRefusals'
import { PLACE_SENTENCES } from './placeRefusals'
import { MISSING_COLUMNS } from './rosterColumns'
import { hoursName, shortDay, spanName } from './dates'

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
  hours: '还没填哪天有空，选好星期和时间再发布。',
}

const NOT_ALLOWED: Record<NotAllowed, string> = {
  medicine:
    '处方药要医生开，吃错会出事，不能转给邻居。请改发别的；用不完的药，可以问问药店回不回收。',
  gas: '燃气的活只能由燃气公司的师傅来做，邻居之间不能帮。漏气、换管请打燃气公司的电话。',
  charging: '锂电池、电动车不能在家里充，也不能替邻居充。请用楼下的充电桩。',
  children: '十四岁以下的孩子要有家长陪着，不能交给邻居单独看。家长在场的，写明“家长陪同”就能发。',
}

/** The last day of what ends before an instant. */
const lastDayBefore = (until: number): string => shortDay(localDateAt(until - 1))

type Sentences = { readonly [Code in RefusalCode]: (details: RefusalDetails[Code]) => string }

/** Every refusal as a neighbour would say it: what happened, and what to do next. */
export const REFUSAL_SENTENCES: Sentences = {
  'input.invalid': ({ problem }) => PROBLEMS[problem],
  'input.tooLarge': () => '内容太多了，请分几次写。',
  'session.missing': () => '请先登录，再来一次。',
  'session.expired': () => '登录过期了，请再试一次。',
  'access.notAllowed': () => '这一页只给值班的社区工作人员看，请回首页。',
  'access.blocked': ({ until }) =>
    `您的账号停用到${lastDayBefore(until)}，手里的东西照常还。原因和申诉在“账号停用中”里。`,
  'account.closing': () => '账号正在注销，还可以反悔，请到“我的”里看看。',
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
  ...PLACE_SENTENCES,
  'scene.unknown': () => '这个码认不出来，可能破损了，或不是这里的。您可以自己选小区。',
  'poster.tooOften': () => '今天换了很多次了，请明天再换，现在的码照常能用。',
  'membership.notFound': () => '没有找到这份申请，请刷新名单看看。',
  'membership.unknown': () => '没有找到这位住户的登记，请刷新看看。',
  'membership.alreadyRequested': () => '您已经申请过了，社区正在核实。',
  'membership.alreadyMember': () => '您已经是这个小区的住户了。',
  'membership.alreadyDecided': () => '这份申请同事已经处理过了，请刷新名单看看。',
  'membership.noSuchBuilding': () => '没有这一栋，请重新选楼栋。',
  'membership.ownRequest': () => '自己的申请要请别的同事来核实。',
  'membership.whichFamily': () => '这一户住着几家人，请选是哪一家，或选“单独一家”。',
  'membership.noSuchFamily': () => '那一家刚搬走，请刷新后重新选。',
  'membership.notWaiting': () => '社区刚看过这份申请，请刷新看看结果。',
  'membership.proofTooOften': () => '今天换了很多次照片了，请明天再试，或带证件到社区看一下。',
  'membership.notLiving': () => '已经不是这里的住户了，请刷新看看。',
  'membership.sameName': () => '这一户已经登记过同名的人，不用再登记，到住户名单里给他办卡就行。',
  'membership.termOver': () => '租期的最后一天已经过了，请改成以后的日子。',
  'roster.notFound': () => '没有找到这份名册，请重新选文件。',
  'roster.notUploaded': () => '文件还没传完，请再选一次。',
  'roster.imported': () => '这份文件已经导入过了，要再导入请重新选文件。',
  'roster.otherFile': () => '文件和刚才看的不一样，请再看一遍再导入。',
  'roster.underWay': () => '同事正在导入这个小区的名册，请过一分钟再来。',
  'roster.tooLarge': ({ maxMb }) => `文件太大了，请分成几份，每份${maxMb}兆以内。`,
  'roster.notATable': () => '这个文件打不开，请在表格软件里另存为xlsx或csv，再选一次。',
  'roster.tooManyRows': ({ max }) => `行数太多了，一次最多${max}行，请按楼栋分成几份。`,
  'roster.openQuote': ({ line }) => `第${line}行有一个引号没有成对，请改好再选一次。`,
  'roster.noColumn': ({ missing }) => MISSING_COLUMNS[missing],
  'roster.nothing': () => '这份文件里没有一户人家，请看看是不是选错了。',
  'phone.codeInvalid': () => '这次没有取到手机号，请再点一次。',
  'phone.tooOften': () => '试得太频繁了，请过一会儿再试。',
  'phone.unavailable': () => '微信那边没有回应，手机号还没存上，请过一会儿再试。',
  'phone.tooManyPeople': ({ max }) =>
    `这个手机号已经有${max}位邻居在用了，请换一个，或者请社区看看。`,
  'profile.unchecked': () => '现在没法检查这个称呼，请过一会儿再改。',
  'profile.notThere': () => '您还没有称呼，先申请加入小区就有了。',
  'profile.tooOften': () => '今天改得太多了，请明天再改。',
  'correction.nothing': () => '还没写要改什么，写一项再交。',
  'correction.waiting': () => '您上次请社区改的还没看完，请等一等。',
  'correction.notFound': () => '没有找到这一条，请刷新名单看看。',
  'correction.alreadyDecided': () => '同事已经处理了，请刷新名单看看。',
  'correction.own': () => '这是您自己的资料，请同事来核实。',
  'export.tooMany': ({ max }) => `一天最多导出${max}次，请明天再来。`,
  'export.notFound': () => '这次导出过了一天，请再导出一次。',
  'account.openMatters': ({ count }) => `还有${count}件事没办完，请先办完再注销。`,
  'account.tooOften': () => '今天改得太多了，请明天再来。',
  'account.notClosing': () => '账号没有在注销，可以照常使用。',
  'account.tooLate': () => '已经过了反悔的日子，正在清除。您可以重新登录，从头开始。',
  'privacy.agreeFirst': () => '请先看一遍隐私说明，点“同意”再来。',
  'privacy.otherVersion': () => '隐私说明有了新的一版，请更新小程序，再看一遍。',
  'privacy.tooOften': () => '今天改得太多了，请明天再改。',
  'content.refused': ({ label }) => `这段话${CONTENT_LABEL_NAMES[label]}，请改一下再发。`,
  'content.money': () => '这里不收钱，也不留联系方式，请删掉押金、转账、加微信这些话。',
  'withheld.notFound': () => '没有找到这条待审内容，请刷新名单看看。',
  'withheld.own': () => '自己发的内容要请别的同事来看。',
  'withheld.alreadyDecided': () => '这条内容同事已经处理过了，请刷新名单看看。',
  'photo.notFound': () => '没有找到这张照片，请重新选一张。',
  'photo.tooLarge': ({ maxMb }) => `照片太大了，请选${maxMb}兆以内的。`,
  'photo.notAPhoto': () => '这个文件不是照片，请换一张。',
  'photo.tooManyPixels': () => '照片的尺寸太大了，请换一张普通照片。',
  'photo.notUploaded': () => '照片还没传完，请再传一次。',
  'photo.tooMany': ({ max }) => `最多放${max}张照片。`,
  'photo.refused': ({ label, position }) =>
    `第${position}张照片${CONTENT_LABEL_NAMES[label]}，请换一张。`,
  'listing.notFound': () => '这件东西找不到了，看看别的吧。',
  'listing.gone': () => '主人把这件东西收起来了，看看别的吧。',
  'listing.notYours': () => '这是邻居的东西，只有主人能改，看看您自己的吧。',
  'listing.incomplete': ({ missing }) => MISSING_PARTS[missing],
  'listing.hasBookings': ({ count }) => `还有${count}个预约没完成，办完再来。`,
  'listing.tooManyBookings': ({ count }) =>
    `有${count}个预约，一次取消不完，请选“最后一个结束再收”。`,
  'listing.stillOut': () => '东西还在邻居那里，请先联系对方；不想再借，可以先不外借。',
  'listing.hoursWrong': () => '有的时间重叠了，或者结束早于开始，请改一下再存。',
  'listing.dayAgreed': ({ day, count }) =>
    `${shortDay(day as LocalDate)}已经约了${count}个，先跟邻居改好时间或取消，再改这一天。`,
  'certificate.notNeeded': () => '这个本领不用看证件，直接发布就行。',
  'certificate.notFound': () => '没有找到这份证件，请刷新名单看看。',
  'certificate.alreadyDecided': () => '这份证件已经处理过了，请刷新名单看看。',
  'certificate.own': () => '自己的证件要请别的同事来看。',
  'certificate.expired': () => '这份证件已经过期了，请用有效期内的。',
  'listing.notAllowed': ({ because }) => NOT_ALLOWED[because],
  'listing.notInThisState': () => '这件东西的状态变了，请刷新看看。',
  'listing.changedMeanwhile': () => '这件东西在别处改过了，请刷新再改。',
  'listing.changedTooOften': () => '这件东西一天里改得太多了，请明天再改。',
  'listing.tooManyDrafts': ({ max }) => `草稿最多${max}份，请先发布或删掉几份。`,
  'mute.self': () => '这是您自己的东西，不用这样。',
  'mute.tooMany': ({ max }) => `最多记${max}位，请到“不再看到的邻居”里放开几位。`,
  'complaint.own': () => '和自己有关的事，要请别的同事来看。',
  'complaint.notFound': () => '没有找到这条举报，请刷新名单看看。',
  'complaint.alreadyDecided': () => '这条举报同事已经处理过了，请刷新名单看看。',
  'complaint.notForThis': () => '这样办不了这件事，请换一种办法。',
  'complaint.hasBookings': ({ count }) =>
    `这件东西还有${count}个预约没完成，先和两边说好，再收起来。`,
  'callBack.notFound': () => '没有找到这个电话，请刷新名单看看。',
  'callBack.alreadyDone': () => '这个电话同事已经打过了，请刷新名单看看。',
  'callBack.taken': ({ by }) => `这个电话${by || '同事'}说好来打了，请打下一个。`,
  'block.notFound': () => '没有找到这次停用，请刷新名单看看。',
  'block.own': () => '自己的账号不能由自己停用，请别的同事来办。',
  'block.higherPost': () => '这位也在这里任职，要由上一级的管理员来停用。',
  'block.already': ({ until }) => `这位的账号已经停用到${lastDayBefore(until)}，请先看看停用名单。`,
  'block.daysWrong': ({ max }) =>
    max > 0 ? `停用从今天算起，最多${max}天，请改一下日子。` : '明天就到期了，不用再缩短。',
  'block.over': () => '这次停用已经结束了，请刷新看看。',
  'block.appealed': () => '您已经申诉过了，社区会再看一遍，请等消息。',
  'block.noAppeal': () => '本人没有申诉，请刷新名单看看。',
  'block.alreadyDecided': () => '这份申诉同事已经答复了，请刷新名单看看。',
  'block.ownDecision': () => '停用是您办的，申诉要请别的同事来看。',
  'block.setAbove': () => '这是管理员停用的，要由管理员来改。',
  'welcome.unknown': () => '这八位数字不对、用过了，或过了十分钟。请工作人员再给一个。',
  'welcome.tooOften': () => '输错太多次了，请过一小时再试，或请工作人员帮您登记。',
  'code.unknown': () => '这八位数字不对，或者过了十分钟。请对方在“我的”里重新打开任职码。',
  'code.tooOften': () => '数字输错太多次了，请过一个小时再试。',
  'code.tooMany': () => '换码太勤了，请过一会儿再打开。',
  'rebinding.notAlike': () => '这位和申请的人对不上：房号、姓名要一样，或者本人扫过自己的邻享卡。',
  'rebinding.holdsPost': () => '有一位还在社区岗位上，请街道管理员先结束岗位，再接上微信。',
  'rebinding.blocked': () => '申请的微信正停用着，请先办好停用的事，再来接上。',
  'rebinding.otherHome': () => '申请的微信在别的小区已有登记，请本人先办好那边，再来接上。',
  'rebinding.openLoans': () => '申请的微信还有没办完的借用，请先还清或取消，再来接上。',
  'rebinding.ownThings': () => '申请的微信还挂着自己的东西，请先收起来，再来接上。',
  'rebinding.under14': () => '这个孩子还没满14岁，现在由监护人代办；满14岁再接上自己的微信。',
  ...CARE_SENTENCES,
  ...CONSOLE_SENTENCES,
  ...EVENT_SENTENCES,
  ...JOB_SENTENCES,
  'staff.notProven': () =>
    '这个码不对，或者已经过期，不能证明来人是社区的工作人员。请先不要开门，打电话问问社区。',
  'staff.tooOften': () =>
    '核对错太多次了，请过一个小时再试。没核对上之前，请先不要开门，打电话问问社区。',
  'post.notFound': () => '没有找到这个岗位，请刷新名单看看。',
  'post.notYourArea': () => '这个地方不在您管的范围里，请换一个地方。',
  'post.own': () => '自己的岗位要由别的管理员来办。',
  'post.datesWrong': () => '日子不对，请从今天往后选，开始要早于结束，最长五年。',
  'post.alreadyHeld': () => '这位在这里已经有这个岗位了，要改日子请先结束原来的。',
  'post.alreadyOver': () => '这个岗位已经结束了，请刷新名单看看。',
  'post.tooMany': ({ max }) => `一个人最多${max}个岗位，请先结束不用的。`,
  'post.nameMissing': () => '这位还没有登记姓名和称呼，请填好再给岗位。',
  'duty.past': () => '过去的日子不能再改，请排今天或以后的班。',
  'duty.clash': () => '这位同事那个时间已经有班了，请换个时间或换一位。',
  'duty.hoursWrong': () => '结束要比开始晚，请重新选时间。',
  'duty.notHeldThen': () => '这位同事那天没有这里的岗位，请换一位。',
  'duty.notFound': () => '这一班已经改过了，请刷新看看。',
  'duty.full': () => '这一周排得太多了，请先去掉几班。',
  'duty.tooFar': () => '最多排到八周以后，请选近一点的一周。',
  'duty.tooOften': () => '今天改得太多了，请明天再改。',
  'post.cannotStandIn': () => '代班要替同一个地方、同样的岗位，还要写到哪天为止，请再看看。',
  'booking.notFound': () => '没有找到这次借用，到“我的借用”里看看。',
  'booking.ownListing': ({ kind }) =>
    kind === 'skill' ? '这是您自己的本领，不用约。' : '这是您自己的东西，不用借。',
  'booking.inThePast': () => '这一天已经过去了，请选今天以后的日子。',
  'booking.tooSoon': ({ leadDays }) => `主人希望提前${leadDays}天说，请选晚一点的日子。`,
  'booking.tooFarAhead': ({ maxAheadDays }) => `最多提前${maxAheadDays}天约，请选近一点的日子。`,
  'booking.tooLong': ({ maxDays }) => `最多借${maxDays}天，请少选几天。`,
  'booking.chained': ({ maxDays }) => `连着借最多${maxDays}天，中间隔一天再约吧。`,
  'booking.chooseHours': () => '这件东西按小时借，请选好几点到几点。',
  'booking.tooManyHours': ({ maxHalfHours }) =>
    `一次最多借${hoursName(maxHalfHours)}，请选短一点。`,
  'booking.closedThen': ({ open }) => `${open.from}到${open.until}之间可以借，请换个时间。`,
  'booking.overlap': ({ clash }) => `${spanName(clash)}有邻居先约了，请换个日子。`,
  'booking.ownOverlap': ({ clash }) => `${spanName(clash)}您家已经约了，到“我的借用”里看看。`,
  'booking.daysGiven': ({ clash }) => `${spanName(clash)}您已经答应了别的邻居，请回“这次不方便”。`,
  'booking.othersWait': () => '后面有邻居等着用，请按原来的日子还。',
  'booking.renewedOnce': () => '已经多借过一次了，请按说好的日子还。',
  'booking.alreadyLate': () => '已经过了归还的日子，请先跟主人联系。',
  'booking.lapsed': () => '这次申请过了时间，已经作废，邻居可以再约一次。',
  'booking.queueFirst': ({ ahead }) =>
    `前面有${ahead}家在排队，这几天先留给他们。您也可以排队，轮到了告诉您。`,
  'booking.freeNow': ({ span }) => `${spanName(span)}正好空着，不用排队，直接借就行。`,
  'booking.alreadyQueued': () => '您家已经在排队了，到“我的借用”里看看。',
  'booking.queueFull': ({ max }) => `已经有${max}家在排队，看看别家有没有。`,
  'booking.offerOver': () => '留给您的时间过了，让给下一位了。还想要就再排一次。',
  'booking.manyWaiting': () => '已经有好几位邻居在等主人回复，请晚点再来。',
  'booking.promised': () => '已经约好送给一位邻居了，没送成会再放出来，过几天再看看。',
  'booking.alreadyPromised': () => '您已经答应送给另一位邻居了，请回“这次不方便”，或先取消那一次。',
  'booking.householdLimit': ({ max, kind }) =>
    `一家最多同时约${max}样，${kind === 'skill' ? '办完几样再约' : '还了再借'}。`,
  'booking.personLimit': ({ max, kind }) =>
    `一个人最多同时约${max}样，${kind === 'skill' ? '办完几样再约' : '还了再借'}。`,
  'booking.notOpen': ({ kind }) =>
    kind === 'skill' ? '这位邻居暂时没空，看看别的吧。' : '主人暂时不外借，看看别的吧。',
  'booking.chooseSlot': () => '这是约时间的，请选一个时间段。',
  'booking.noSuchSlot': () => '这个时间邻居没空，请从列出来的时间里选一个。',
  'booking.slotFull': () => '这个时间约满了，请换个时间。',
  'booking.slotTooEarly': () => '还没到约好的时间，到时候再点。',
  'booking.slotBegun': () => '约好的时间已经到了，办好了请点“办好了”，对方没来请点“对方没来”。',
  'booking.notYours': () => '这一步要由另一方来办。',
  'booking.notInThisState': () => '这次借用的状态变了，请刷新看看。',
  'booking.stillOut': () => '东西还在上一位邻居那里，还回来才能交接。',
  'booking.tooEarly': ({ from, hours }) =>
    hours
      ? `约的是${shortDay(from)} ${hours.from}，提前一小时起可以交接。`
      : `约的是${shortDay(from)}，到那天再交接。`,
  'booking.wrongCode': ({ triesLeft }) => `数字不对，再问一遍，还能试${triesLeft}次。`,
  'booking.codeLocked': () => '数字输错太多次了，请对方在自己手机上点确认。',
  'booking.wrongQr': () => '这个码不对或者过期了，请对方重新打开。',
  'booking.leftSaid': () => '已经告诉主人放在哪儿了，请等主人确认收回。',
  'booking.manyPhrases': ({ max }) => `这次借用今天已经带了${max}句话，有急事请当面说。`,
  'booking.thanksLate': ({ days }) => `已经过了${days}天，这里就不再记了，谢谢您。`,
  'dispute.notFound': () => '没有找到这件争议，请刷新看看。',
  'dispute.alreadyDecided': () => '这件争议已经调解好了，请刷新看看。',
  'dispute.own': () => '这件事和您自己有关，请别的同事来调解。',
  'dispute.notForThis': () => '这件事不能这样定，请换一个结果或日子。',
  'dispute.othersWait': () => '那几天有别的邻居约了，请换个早一点的日子。',
  'dispute.saidEnough': () => '您的话社区已经收到了，请等社区来调解。',
  'booking.thanksKept': () => '您的回答已经记下了，不能再改了，谢谢您。',
}

/** The sentence of a refusal, `undefined` for a code that this version does not know. */
export function refusalSentence(refusal: Refusal): string | undefined {
  const sentence = REFUSAL_SENTENCES[refusal.code] as ((details: Refusal) => string) | undefined
  return sentence?.(refusal)
}

export const FAULT_SENTENCE = '我们这边出了点问题，已经记下来了，请过一会儿再试。'
