// What may not be written where, as selectors for no-restricted-syntax: each file gets the lists that fit it.

const because = (message, ...selectors) => selectors.map((selector) => ({ selector, message }))

const FUNCTION =
  ':matches(FunctionDeclaration, FunctionExpression, ArrowFunctionExpression, TSDeclareFunction)'

export const STYLE = [
  ...because(
    'A boolean parameter hides what the call means: take an object, or write two functions.',
    `${FUNCTION} > Identifier.params[typeAnnotation.typeAnnotation.type="TSBooleanKeyword"]`,
    `${FUNCTION} > AssignmentPattern.params[right.raw=/^(?:true|false)$/]`,
  ),
  ...because(
    'No barrels: import from where it stands.',
    'ExportAllDeclaration',
    'ExportNamedDeclaration[source]',
  ),
  ...because(
    "import * as z from 'zod/mini': the named import costs 440 KB.",
    'ImportDeclaration[source.value=/^zod/]:not([source.value="zod/mini"])',
    'ImportDeclaration[source.value="zod/mini"] > :matches(ImportSpecifier, ImportDefaultSpecifier)',
  ),
]

export const TESTS = because(
  'A test that is left out, or that leaves the others out, proves nothing.',
  'CallExpression[callee.name=/^(?:xit|xtest|xdescribe|fit|fdescribe)$/]',
  'MemberExpression[object.name=/^(?:it|test|describe)$/][property.name=/^(?:skip|only|todo|failing)$/]',
)

/** A property of something that is always there: after a dot, in brackets, or taken out. Words are parts of a pattern. */
const taking = (owner, words) => [
  `MemberExpression[object.name="${owner}"][property.name=/^(?:${words})$/]`,
  `MemberExpression[object.name="${owner}"][property.value=/^(?:${words})$/]`,
  `VariableDeclarator[init.name="${owner}"] > ObjectPattern > Property[key.name=/^(?:${words})$/]`,
]
/** The thing itself under another name, behind which nobody would see what is taken. */
const renaming = (owner) => `VariableDeclarator[id.type="Identifier"][init.name="${owner}"]`
const wholly = (source) =>
  `ImportDeclaration[source.value=${source}] > :matches(ImportNamespaceSpecifier, ImportDefaultSpecifier)`

const RANDOM = [
  ...taking('Math', 'random'),
  renaming('Math'),
  ...taking('crypto', 'randomUUID|getRandomValues'),
  'ImportDeclaration[source.value=/crypto$/] > ImportSpecifier[imported.name=/^(?:random|webcrypto)/]',
  wholly('/crypto$/'),
  'ImportExpression[source.value=/crypto$/]',
]
const CLOCK = [
  ...taking('Date', 'now'),
  renaming('Date'),
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  ...taking('performance', 'now|timeOrigin'),
  ...taking('process', 'hrtime|uptime'),
  'ImportDeclaration[source.value=/perf_hooks$/]',
]
const SLEEP = [
  'CallExpression[callee.name=/^(?:setTimeout|setInterval|setImmediate)$/]',
  'ImportDeclaration[source.value=/timers/]',
  ...taking('AbortSignal', 'timeout'),
]
const EVERYTHING = ['globalThis', 'global'].flatMap((owner) =>
  taking(owner, 'Date|Math|performance|crypto|AbortSignal|setTimeout|setInterval|setImmediate'),
)

/** Rule 8: for everything deployed but platform/world.ts. */
export const TIMELESS = because(
  'Clock, sleep and randomness come from the World.',
  ...RANDOM,
  ...CLOCK,
  ...SLEEP,
  ...EVERYTHING,
)

/** Rule 8: for everything deployed but platform/config.ts. */
export const NO_ENVIRONMENT = because(
  'Only platform/config.ts reads the environment.',
  ...taking('process', 'env'),
  renaming('process'),
  ...taking('globalThis', 'process'),
  ...taking('global', 'process'),
  'ImportDeclaration[source.value=/^(?:node:)?process$/]',
)

/** Rule 2: data in, answer out. */
export const PURE = because(
  'Rules and policy are plain functions: no async, no Date, no process.',
  ':function[async=true]',
  'AwaitExpression',
  'ImportExpression',
  'NewExpression[callee.name=/^(?:Date|Promise)$/]',
  'MemberExpression[object.name=/^(?:Date|Promise|process|globalThis)$/]',
  'TSTypeReference[typeName.name=/^(?:Date|Promise)$/]',
)

/** miniapp/src without api/. */
export const CALLS_IN_API = because(
  'Only src/api uses Taro.request and Taro.login.',
  ...taking('Taro', 'request|login'),
  renaming('Taro'),
  'ImportDeclaration[source.value="@tarojs/taro"] > ImportSpecifier[imported.name=/^(?:request|login)$/]',
  'ImportDeclaration[source.value="@tarojs/taro"] > ImportNamespaceSpecifier',
  'ImportDeclaration[source.value="@tarojs/taro"] > ImportDefaultSpecifier:not([local.name="Taro"])',
)

/** miniapp/src: what a person reads stands in shared/text. */
export const OLD_ENGINES = because(
  'The engine in older WeChat has no such method, and nothing adds it.',
  'CallExpression > MemberExpression[property.name=/^(?:findLast|findLastIndex|toSorted|toReversed|toSpliced|replaceAll)$/]',
  'CallExpression[callee.property.name="at"][arguments.0.type=/^(?:UnaryExpression|Literal)$/]',
)

export const WORDS_IN_SHARED = because(
  'What people read lives in shared/text/zhCN.',
  'Literal[value=/[\\u4e00-\\u9fff]/]',
  'TemplateElement[value.raw=/[\\u4e00-\\u9fff]/]',
  'JSXText[value=/[\\u4e00-\\u9fff]/]',
)
