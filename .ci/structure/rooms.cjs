const { forbid } = require('./functions.cjs')

const TEST = '\\.test\\.tsx?$'
const PAGES = '^miniapp/src/(?:pages|packages)/'
const TARO_OR_REACT = '(?:^|node_modules/)(?:@tarojs|react)/'

const shared = [
  forbid(
    'shared-alone',
    'Rule 1: shared imports nothing of ours.',
    { path: '^shared/' },
    { path: '^(?:functions|miniapp|\\.ci)/' },
  ),
  forbid(
    'kernel-lowest',
    'Rule 1: text → contract → kernel.',
    { path: '^shared/kernel/', pathNot: TEST },
    { path: '^shared/', pathNot: '^shared/kernel/' },
  ),
  forbid(
    'contract-on-kernel',
    'Rule 1: text → contract → kernel.',
    { path: '^shared/contract/', pathNot: TEST },
    { path: '^shared/', pathNot: '^shared/(?:contract|kernel)/' },
  ),
  forbid(
    'shared-anywhere',
    'Shared runs in WeChat and in Lambda: zod is its one package.',
    { path: '^shared/', pathNot: TEST },
    { pathNot: ['^shared/', '(?:^|node_modules/)zod/'] },
  ),
  forbid(
    'zod-mini',
    'Rule 1: zod/mini, in all three workspaces.',
    {},
    { path: '(?:^|node_modules/)zod(?:/|$)', pathNot: '(?:^|node_modules/)zod/mini(?:/|$)' },
  ),
]

const miniapp = [
  forbid(
    'miniapp-alone',
    'Rule 6: nothing in miniapp imports functions.',
    { path: '^miniapp/' },
    { path: '^(?:functions/(?!node_modules/)|\\.ci/)' },
  ),
  forbid(
    'functions-alone',
    'Rule 6: nothing in functions imports miniapp.',
    { path: '^functions/' },
    { path: '^miniapp/' },
  ),
  forbid(
    'pages-compose',
    'Rule 6: pages → features; components, theme and shared beside.',
    { path: PAGES, pathNot: TEST },
    {
      path: '^miniapp/(?!node_modules/)',
      pathNot: '^miniapp/src/(?:features|components|theme|pages|packages)/',
    },
  ),
  forbid(
    'pages-apart',
    'A page imports no other page.',
    { path: '^miniapp/src/(pages/[^/]+|packages/[^/]+/[^/]+)/', pathNot: TEST },
    { path: PAGES, pathNot: '^miniapp/src/$1/' },
  ),
  forbid(
    'features-on-api',
    'Rule 6: features → api; components, theme and shared beside.',
    { path: '^miniapp/src/features/', pathNot: TEST },
    {
      path: '^miniapp/(?!node_modules/)',
      pathNot: '^miniapp/src/(?:features|api|components|theme)/',
    },
  ),
  forbid(
    'api-on-shared',
    'Rule 6: api → shared.',
    { path: '^miniapp/src/api/', pathNot: TEST },
    { path: '^miniapp/(?!node_modules/)', pathNot: '^miniapp/src/api/' },
  ),
  forbid(
    'components-know-no-domain',
    'Components show: no feature, no call, no contract.',
    { path: '^miniapp/src/components/', pathNot: TEST },
    {
      path: ['^miniapp/(?!node_modules/)', '^shared/contract/'],
      pathNot: '^miniapp/src/(?:components|theme)/',
    },
  ),
  forbid(
    'theme-lowest',
    'Tokens know nothing above them.',
    { path: '^miniapp/src/theme/', pathNot: TEST },
    { path: ['^miniapp/(?!node_modules/)', '^shared/'], pathNot: '^miniapp/src/theme/' },
  ),
  forbid(
    'app-apart-from-testing',
    'What is shipped knows no test.',
    { path: '^miniapp/src/', pathNot: TEST },
    { path: ['^miniapp/testing/', TEST] },
  ),
  forbid(
    'taro-in-miniapp',
    'Screens stay in the mini-program.',
    { path: '^(?:functions|shared)/' },
    { path: TARO_OR_REACT },
  ),
]

const everywhere = [
  forbid('no-cycles', 'Two files that need each other are one.', {}, { circular: true }),
  forbid('found', 'Every import is there.', {}, { couldNotResolve: true }),
]

module.exports = { RULES: [...shared, ...miniapp, ...everywhere] }
