import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'

export default definePageConfig({
  navigationBarTitleText: PAGE_TITLES.listing,
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
