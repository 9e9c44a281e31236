const TEST = '\\.test\\.tsx?$'
const PAGES = '^miniapp/src/(?:pages|packages)/'
const TARO_OR_REACT = '(?:^|node_modules/)(?:@tarojs|react)/'

const shared = [
  {
    name: 'shared-alone',
    comment: 'Rule 1: shared imports nothing of ours.',
    from: { path: '^shared/' },
    to: { path: '^(?:functions|miniapp|\\.ci)/' },
  },
  {
    name: 'kernel-lowest',
    comment: 'Rule 1: text → contract → kernel.',
    from: { path: '^shared/kernel/', pathNot: TEST },
    to: { path: '^shared/', pathNot: '^shared/kernel/' },
  },
  {
    name: 'contract-on-kernel',
    comment: 'Rule 1: text → contract → kernel.',
    from: { path: '^shared/contract/', pathNot: TEST },
    to: { path: '^shared/', pathNot: '^shared/(?:contract|kernel)/' },
  },
  {
    name: 'shared-anywhere',
    comment: 'Shared runs in WeChat and in Lambda: zod is its one package.',
    from: { path: '^shared/', pathNot: TEST },
    to: { pathNot: ['^shared/', '(?:^|node_modules/)zod/'] },
  },
  {
    name: 'zod-mini',
    comment: 'Rule 1: zod/mini, in all three workspaces.',
    from: {},
    to: { path: '(?:^|node_modules/)zod(?:/|$)', pathNot: '(?:^|node_modules/)zod/mini(?:/|$)' },
  },
]

const miniapp = [
  {
    name: 'miniapp-alone',
    comment: 'Rule 6: nothing in miniapp imports functions.',
    from: { path: '^miniapp/' },
    to: { path: '^(?:functions/(?!node_modules/)|\\.ci/)' },
  },
  {
    name: 'functions-alone',
    comment: 'Rule 6: nothing in functions imports miniapp.',
    from: { path: '^functions/' },
    to: { path: '^miniapp/' },
  },
  {
    name: 'pages-compose',
    comment: 'Rule 6: pages → features; components, theme and shared beside.',
    from: { path: PAGES, pathNot: TEST },
    to: {
      path: '^miniapp/(?!node_modules/)',
      pathNot: '^miniapp/src/(?:features|components|theme|pages|packages)/',
    },
  },
  {
    name: 'pages-apart',
    comment: 'A page imports no other page.',
    from: { path: '^miniapp/src/(pages/[^/]+|packages/[^/]+/[^/]+)/', pathNot: TEST },
    to: { path: PAGES, pathNot: '^miniapp/src/$1/' },
  },
  {
    name: 'features-on-api',
    comment: 'Rule 6: features → api; components, theme and shared beside.',
    from: { path: '^miniapp/src/features/', pathNot: TEST },
    to: {
      path: '^miniapp/(?!node_modules/)',
      pathNot: '^miniapp/src/(?:features|api|components|theme)/',
    },
  },
  {
    name: 'api-on-shared',
    comment: 'Rule 6: api → shared.',
    from: { path: '^miniapp/src/api/', pathNot: TEST },
    to: { path: '^miniapp/(?!node_modules/)', pathNot: '^miniapp/src/api/' },
  },
  {
    name: 'components-know-no-domain',
    comment: 'Components show: no feature, no call, no contract.',
    from: { path: '^miniapp/src/components/', pathNot: TEST },
    to: {
      path: ['^miniapp/(?!node_modules/)', '^shared/contract/'],
      pathNot: '^miniapp/src/(?:components|theme)/',
    },
  },
  {
    name: 'theme-lowest',
    comment: 'Tokens know nothing above them.',
    from: { path: '^miniapp/src/theme/', pathNot: TEST },
    to: { path: ['^miniapp/(?!node_modules/)', '^shared/'], pathNot: '^miniapp/src/theme/' },
  },
  {
    name: 'app-apart-from-testing',
    comment: 'What is shipped knows no test.',
    from: { path: '^miniapp/src/', pathNot: TEST },
    to: { path: ['^miniapp/testing/', TEST] },
  },
  {
    name: 'taro-in-miniapp',
    comment: 'Screens stay in the mini-program.',
    from: { path: '^(?:functions|shared)/' },
    to: { path: TARO_OR_REACT },
  },
]

const everywhere = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one.',
    from: {},
    to: { circular: true },
  },
  { name: 'found', comment: 'Every import is there.', from: {}, to: { couldNotResolve: true } },
]

module.exports = { RULES: [...shared, ...miniapp, ...everywhere] }
