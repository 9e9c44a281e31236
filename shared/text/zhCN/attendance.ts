export const ATTENDANCE_LANDING = {
  title: '邻享 · 签到',
  more: '请打开微信，用“扫一扫”扫门口屏幕上的码，就签到了。',
  noPhone: '没有智能手机也不要紧：请找门口的工作人员，点名字就行。',
} as const
