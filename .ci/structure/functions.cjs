const { ENTRIES, FEATURES } = require('./words.cjs')

const FEATURE = `^functions/(${FEATURES.join('|')})/`
const ENTRY = `^functions/(?:${ENTRIES.join('|')})\\.ts$`
const DEPLOYED = `^functions/(?:${[...FEATURES, 'platform', 'console'].join('|')})/|${ENTRY}`
const TEST = '\\.test\\.tsx?$'
const WORKSHOP = '^functions/(?:local|testing|bench)/'

/** A file of one of these words, in any feature or part. */
const file = (...words) =>
  `^functions/(${FEATURES.join('|')})(?=/).*/(?:${words.join('|')})\\.tsx?$`
/** The same in the feature where the import stands. */
const own = (...words) => `^functions/$1(?=/).*/(?:${words.join('|')})\\.tsx?$`

const PLATFORM = '^functions/platform/'
const SHELL = [
  PLATFORM,
  own('rules', 'policy', 'store', 'writes', 'actions'),
  file('rules', 'writes', 'actions'),
]

/** What each kind of file may import of ours, beside `shared`. */
const ALLOWED = {
  // Rule 2: only shared and each other.
  rules: [own('rules', 'policy'), file('rules')],
  policy: [own('rules', 'policy'), file('rules')],
  // Rule 3: shapes and keys.
  entities: ['^functions/platform/(?:table|due|expiry|fields)\\.ts$', own('rules')],
  store: [PLATFORM, own('rules', 'entities', 'store'), file('rules')],
  writes: [PLATFORM, own('rules', 'entities', 'store', 'writes'), file('rules')],
  // Rule 4: load, ask, commit.
  actions: SHELL,
  reactions: SHELL,
  projections: [...SHELL, own('entities')],
  // Rule 5: what is asked, joined to what answers.
  routes: ['^functions/platform/(?:serve|call)\\.ts$', own('actions')],
  pages: [PLATFORM, '^functions/console/', own('actions', 'rules', 'pages')],
}

const words = Object.entries(ALLOWED).map(([word, allowed]) => ({
  name: `${word}-import`,
  comment: `Rules 2 to 5: what ${word} may import.`,
  from: { path: file(word), pathNot: TEST },
  to: { path: '^(?:functions|miniapp|\\.ci)/', pathNot: ['node_modules/', ...allowed] },
}))

/** Rule 4: one rule for each feature, against itself being reached from below. */
const order = FEATURES.slice(0, -1).map((feature, place) => ({
  name: `order-${feature}`,
  comment: 'Rule 4: a feature uses only what stands lower; what flows upwards is a reaction.',
  from: { path: `^functions/${feature}/`, pathNot: TEST },
  to: { path: `^functions/(?:${FEATURES.slice(place + 1).join('|')})/` },
}))

const reached = [
  {
    name: 'entities-own',
    comment: 'Rule 3: only the own store, writes and projections know the entities.',
    from: {
      path: '^functions/',
      pathNot: [TEST, WORKSHOP, file('store', 'writes', 'projections')],
    },
    to: { path: file('entities') },
  },
  {
    name: 'entities-foreign',
    comment: 'Rule 3: and never another feature.',
    from: { path: FEATURE, pathNot: TEST },
    to: { path: file('entities'), pathNot: '^functions/$1/' },
  },
  {
    name: 'foreign-words',
    comment: 'Rule 4: of another feature its actions, rules or writes.',
    from: { path: FEATURE, pathNot: TEST },
    to: { path: FEATURE, pathNot: ['^functions/$1/', file('actions', 'rules', 'writes')] },
  },
  {
    name: 'routes-from-entries',
    comment: 'Rule 5: only the entries import routes and pages, but pages show parts of others.',
    from: { pathNot: [TEST, WORKSHOP, ENTRY, file('pages')] },
    to: { path: file('routes', 'pages') },
  },
  {
    name: 'wired-in-entries',
    comment: 'Rule 4: reactions and projections are wired in outbox.ts.',
    from: { pathNot: [TEST, WORKSHOP, ENTRY] },
    to: { path: file('reactions', 'projections') },
  },
  {
    name: 'entries-thin',
    comment: 'An entry wires; it loads and writes nothing itself.',
    from: { path: ENTRY },
    to: { path: file('entities', 'store', 'writes') },
  },
  {
    name: 'entries-last',
    comment: 'Nothing deployed imports an entry.',
    from: { path: DEPLOYED },
    to: { path: ENTRY },
  },
  {
    name: 'platform-lowest',
    comment: 'The platform knows no feature.',
    from: { path: '^functions/platform/', pathNot: TEST },
    to: { path: '^(?:functions|miniapp)/', pathNot: ['^functions/platform/', 'node_modules/'] },
  },
  {
    name: 'deployed-alone',
    comment: 'What is deployed uses neither workshop nor tests.',
    from: { path: DEPLOYED, pathNot: TEST },
    to: { path: [WORKSHOP, TEST] },
  },
]

const packages = [
  {
    name: 'commit-sends',
    comment: 'Rule 3: parts are values; platform/commit sends the whole.',
    from: { path: '^functions/', pathNot: ['^functions/platform/commit\\.ts$', TEST, WORKSHOP] },
    to: { path: 'dynamodb-toolbox/.*transactWrite' },
  },
  {
    name: 'parts-as-values',
    comment: 'Rule 3: store and writes know what a part is, and send nothing.',
    from: { path: file('store', 'writes'), pathNot: TEST },
    to: { path: '^functions/platform/commit\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'aws-in-platform',
    comment: 'Only the platform speaks to AWS.',
    from: { path: DEPLOYED, pathNot: ['^functions/platform/', TEST] },
    to: { path: '(?:^|node_modules/)@aws-sdk/' },
  },
  {
    name: 'table-behind-store',
    comment: 'Only entities, store, writes and projections speak to the table.',
    from: {
      path: DEPLOYED,
      pathNot: ['^functions/platform/', TEST, file('entities', 'store', 'writes', 'projections')],
    },
    to: { path: '(?:^|node_modules/)dynamodb-toolbox' },
  },
  {
    name: 'entities-when-asked',
    comment: 'An entity is built when it is first used: that of platform/table.ts.',
    from: { path: DEPLOYED, pathNot: ['^functions/platform/table\\.ts$', TEST] },
    to: {
      path: 'dynamodb-toolbox/dist/\\w+/entity/(?:index|entity)\\.',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'pure-packages',
    comment: 'Rule 2: rules and policy need no package and nothing of Node.',
    from: { path: file('rules', 'policy'), pathNot: TEST },
    to: { pathNot: ['^shared/', '^functions/(?!node_modules/)'] },
  },
  {
    name: 'hono-in-console',
    comment: 'Rule 5: only the console and its frame import Hono; pages are written in its JSX.',
    from: { pathNot: ['^functions/console(?:\\.ts$|/)', '/pages\\.tsx$'] },
    to: { path: '(?:^|node_modules/)hono' },
  },
  {
    name: 'drawn-in-charts',
    comment: 'Decision 025: what draws is large, and stands in the one function that draws.',
    from: {
      path: DEPLOYED,
      pathNot: ['^functions/charts\\.ts$', '^functions/console/drawing\\.ts$', TEST],
    },
    to: { path: ['(?:^|node_modules/)(?:echarts|zrender)/', '^functions/console/drawing\\.ts$'] },
  },
]

module.exports = { RULES: [...words, ...order, ...reached, ...packages] }
