/** Refusals of 代办, 不再看到 and 举报: what one neighbour may do about another. */
export const MANDATE_SENTENCES = {
  'mandate.notFound': () => '没有找到这份代办，请刷新看看。',
  'mandate.notOfHousehold': () => '代办人要是同一户的家人，请先核实他们住在一起。',
  'mandate.askThemselves': () => '这位邻居自己会用手机，不需要登记代办。',
  'mandate.wrongDay': () => '代办最长一年，最后一天请选今天以后、一年以内的日子。',
  'mandate.notForThis': () => '这件事要本人来办，不能代办。请先退出代办，或请本人联系社区。',
  'mandate.notRunning': () => '这份代办已经结束了，如果还需要，请到社区重新登记。',
  'mandate.tooMany': ({ max }: { readonly max: number }) =>
    `同时最多${max}位代办人，请先结束一位。`,
  'mute.self': () => '这是您自己的东西，不用这样。',
  'mute.tooMany': ({ max }: { readonly max: number }) =>
    `最多记${max}位，请到“不再看到的邻居”里放开几位。`,
  'complaint.own': () => '和自己有关的事，要请别的同事来看。',
  'complaint.notFound': () => '没有找到这条举报，请刷新名单看看。',
  'complaint.alreadyDecided': () => '这条举报同事已经处理过了，请刷新名单看看。',
  'complaint.notForThis': () => '这样办不了这件事，请换一种办法。',
}
