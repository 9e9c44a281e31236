// The words that the structure is made of: docs and rules of file names and imports both read them here.

/** Lowest first: a feature may use those before it. */
const FEATURES = [
  'place',
  'resident',
  'moderation',
  'notice',
  'trust',
  'listing',
  'booking',
  'hut',
  'event',
  'interest',
  'group',
  'registration',
  'attendance',
  'need',
  'voice',
  'resource',
  'honour',
  'report',
  'safety',
  'privacy',
]

/** What a file in a feature may be called. A new word is a decision record. */
const FILES = [
  'rules.ts',
  'policy.ts',
  'entities.ts',
  'store.ts',
  'writes.ts',
  'actions.ts',
  'routes.ts',
  'pages.tsx',
  'reactions.ts',
  'projections.ts',
]

/** The Lambdas: functions/<name>.ts. */
const ENTRIES = [
  'api',
  'classes',
  'console',
  'passkey',
  'charts',
  'jobs',
  'recount',
  'push',
  'photos',
  'pictures',
  'roster',
  'outbox',
  'sweep',
  'setup',
]

/** Folders of functions that are no features. */
const ROOMS = ['platform', 'console', 'local', 'testing', 'bench']

/** Names that say nothing. */
const FORBIDDEN = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'service', 'misc']

module.exports = { ENTRIES, FEATURES, FILES, FORBIDDEN, ROOMS }
