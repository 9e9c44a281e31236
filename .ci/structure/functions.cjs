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

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** What a kind of file may import of ours, beside `shared`. */
const mayImport = (name, comment, word, allowed) =>
  forbid(
    name,
    comment,
    { path: file(word), pathNot: TEST },
    { path: '^(?:functions|miniapp|\\.ci)/', pathNot: ['node_modules/', ...allowed] },
  )

const pure = ['rules', 'policy'].map((word) =>
  mayImport(`${word}-pure`, 'Rule 2: only shared and each other.', word, [
    own('rules', 'policy'),
    file('rules'),
  ]),
)

const words = [
  mayImport('entities-on-table', 'Rule 3: entities are shapes and keys.', 'entities', [
    '^functions/platform/(?:table|due)\\.ts$',
    own('rules'),
  ]),
  mayImport('store-shell', 'A store loads.', 'store', [
    '^functions/platform/',
    own('rules', 'entities', 'store'),
    file('rules'),
  ]),
  mayImport('writes-shell', 'Writes are parts of transactions.', 'writes', [
    '^functions/platform/',
    own('rules', 'entities', 'store', 'writes'),
    file('rules'),
  ]),
  mayImport('actions-shell', 'Rule 4: load, ask, commit.', 'actions', [
    '^functions/platform/',
    own('rules', 'policy', 'store', 'writes', 'actions'),
    file('rules', 'writes', 'actions'),
  ]),
  ...['reactions', 'projections'].map((word) =>
    mayImport(`${word}-shell`, 'Rule 4: as actions, wired in outbox.ts.', word, [
      '^functions/platform/',
      own(
        'rules',
        'policy',
        'store',
        'writes',
        'actions',
        ...(word === 'projections' ? ['entities'] : []),
      ),
      file('rules', 'writes', 'actions'),
    ]),
  ),
  mayImport('routes-to-actions', 'Rule 5: a route joins a contract and an action.', 'routes', [
    '^functions/platform/(?:serve|call)\\.ts$',
    own('actions'),
  ]),
  mayImport('pages-to-actions', 'Rule 5: a page shows what an action answers.', 'pages', [
    '^functions/platform/',
    '^functions/console/',
    own('actions'),
  ]),
]

/** Rule 4: one rule for each feature, against itself being reached from below. */
const order = FEATURES.slice(0, -1).map((feature, place) =>
  forbid(
    `order-${feature}`,
    'Rule 4: a feature uses only what stands lower; what flows upwards is a reaction.',
    { path: `^functions/${feature}/`, pathNot: TEST },
    { path: `^functions/(?:${FEATURES.slice(place + 1).join('|')})/` },
  ),
)

const reached = [
  forbid(
    'entities-own',
    'Rule 3: only the own store, writes and projections know the entities.',
    { path: '^functions/', pathNot: [TEST, WORKSHOP, file('store', 'writes', 'projections')] },
    { path: file('entities') },
  ),
  forbid(
    'entities-foreign',
    'Rule 3: and never another feature.',
    { path: FEATURE, pathNot: TEST },
    { path: file('entities'), pathNot: '^functions/$1/' },
  ),
  forbid(
    'foreign-words',
    'Rule 4: of another feature its actions, rules or writes.',
    { path: FEATURE, pathNot: TEST },
    { path: FEATURE, pathNot: ['^functions/$1/', file('actions', 'rules', 'writes')] },
  ),
  forbid(
    'routes-from-entries',
    'Rule 5: only the entries import routes and pages.',
    { pathNot: [TEST, WORKSHOP, ENTRY] },
    { path: file('routes', 'pages') },
  ),
  forbid(
    'wired-in-entries',
    'Rule 4: reactions and projections are wired in outbox.ts.',
    { pathNot: [TEST, WORKSHOP, ENTRY] },
    { path: file('reactions', 'projections') },
  ),
  forbid(
    'entries-thin',
    'An entry wires; it loads and writes nothing itself.',
    { path: ENTRY },
    { path: file('entities', 'store', 'writes') },
  ),
  forbid('entries-last', 'Nothing deployed imports an entry.', { path: DEPLOYED }, { path: ENTRY }),
  forbid(
    'platform-lowest',
    'The platform knows no feature.',
    { path: '^functions/platform/', pathNot: TEST },
    { path: '^(?:functions|miniapp)/', pathNot: ['^functions/platform/', 'node_modules/'] },
  ),
  forbid(
    'deployed-alone',
    'What is deployed uses neither workshop nor tests.',
    { path: DEPLOYED, pathNot: TEST },
    { path: [WORKSHOP, TEST] },
  ),
]

const packages = [
  forbid(
    'commit-sends',
    'Rule 3: parts are values; platform/commit sends the whole.',
    { path: '^functions/', pathNot: ['^functions/platform/commit\\.ts$', TEST, WORKSHOP] },
    { path: 'dynamodb-toolbox/.*transactWrite' },
  ),
  forbid(
    'aws-in-platform',
    'Only the platform speaks to AWS.',
    { path: DEPLOYED, pathNot: ['^functions/platform/', TEST] },
    { path: '(?:^|node_modules/)@aws-sdk/' },
  ),
  forbid(
    'table-behind-store',
    'Only entities, store, writes and projections speak to the table.',
    {
      path: DEPLOYED,
      pathNot: ['^functions/platform/', TEST, file('entities', 'store', 'writes', 'projections')],
    },
    { path: '(?:^|node_modules/)dynamodb-toolbox' },
  ),
  forbid(
    'pure-packages',
    'Rule 2: rules and policy need no package and nothing of Node.',
    { path: file('rules', 'policy'), pathNot: TEST },
    { pathNot: ['^shared/', '^functions/(?!node_modules/)'] },
  ),
  forbid(
    'hono-in-console',
    'Rule 5: only console.ts imports Hono.',
    { pathNot: '^functions/console\\.ts$' },
    { path: '(?:^|node_modules/)hono' },
  ),
]

module.exports = { RULES: [...pure, ...words, ...order, ...reached, ...packages], forbid }
