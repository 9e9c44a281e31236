import { FRAME_WORDS } from '../../shared/text/zhCN/frame'

const { tabs, appName } = FRAME_WORDS

// WeChat reads theme.json, light and dark; in a browser app.scss paints the bars.
const inTheme = (name: string): string => (process.env.TARO_ENV === 'h5' ? '' : `@${name}`)

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/share/index', 'pages/events/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/listing', pages: ['detail/index', 'publish/index', 'mine/index'] },
    { root: 'packages/booking', pages: ['show/index', 'loans/index'] },
    {
      root: 'packages/event',
      pages: [
        'detail/index',
        'mine/index',
        'publish/index',
        'desk/index',
        'manage/index',
        'arrive/index',
        'code/index',
        'door/index',
        'screen/index',
        'interest/index',
        'ask/index',
        'group/index',
        'write/index',
        'members/index',
        'people/index',
        'calls/index',
        'selling/index',
        'incidents/index',
        'story/index',
      ],
    },
    {
      root: 'packages/resident',
      pages: [
        'join/index',
        'muted/index',
        'phone/index',
        'emergency/index',
        'code/index',
        'check/index',
        'blocked/index',
      ],
    },
    {
      root: 'packages/worker',
      pages: [
        'bench/index',
        'communities/index',
        'memberships/index',
        'households/index',
        'roster/index',
        'card/index',
        'cards/index',
        'withheld/index',
        'demand/index',
        'complaints/index',
        'disputes/index',
        'certificates/index',
        'corrections/index',
        'blocks/index',
        'calls/index',
        'poster/index',
        'welcome/index',
        'posts/index',
        'duty/index',
        'proof/index',
      ],
    },
    { root: 'packages/family', pages: ['people/index', 'putDown/index', 'acts/index'] },
    { root: 'packages/notice', pages: ['inbox/index'] },
    {
      root: 'packages/about',
      pages: [
        'about/index',
        'privacy/index',
        'consents/index',
        'data/index',
        'kept/index',
        'account/index',
      ],
    },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/listing', 'packages/booking'] },
    'pages/events/index': { network: 'all', packages: ['packages/event'] },
  },
  window: {
    navigationBarTitleText: appName,
    navigationBarBackgroundColor: inTheme('bar'),
    navigationBarTextStyle: inTheme('barText'),
    backgroundColor: inTheme('bar'),
    backgroundTextStyle: inTheme('pull'),
  },
  tabBar: {
    color: inTheme('tab'),
    selectedColor: inTheme('tabOn'),
    backgroundColor: inTheme('card'),
    borderStyle: inTheme('line') as 'black',
    list: [
      {
        pagePath: 'pages/home/index',
        text: tabs.home,
        iconPath: 'assets/home.png',
        selectedIconPath: 'assets/home-on.png',
      },
      {
        pagePath: 'pages/share/index',
        text: tabs.share,
        iconPath: 'assets/share.png',
        selectedIconPath: 'assets/share-on.png',
      },
      {
        pagePath: 'pages/events/index',
        text: tabs.events,
        iconPath: 'assets/events.png',
        selectedIconPath: 'assets/events-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: tabs.me,
        iconPath: 'assets/me.png',
        selectedIconPath: 'assets/me-on.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
})
