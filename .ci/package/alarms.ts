import { functionsOf, resourcesOf, type Template, textOf } from './template'

/** What must not go wrong unheard: each alarm and what it watches, by hand, as in docs/deploy.md. */
export const ALARMS: Readonly<Record<string, readonly string[]>> = {
  ApiFaults: ['AWS/ApiGateway 5xx ${HttpApi}'],
  FunctionErrors: ['AWS/Lambda Errors of every function'],
  FunctionThrottles: ['AWS/Lambda Throttles of every function'],
  DeskErrors: ['AWS/Lambda Errors of every function of the desk'],
  DeskThrottles: ['AWS/Lambda Throttles of every function of the desk'],
  OutboxLate: ['AWS/Lambda IteratorAge ${OutboxLambdaFunction}'],
  OutboxGaveUp: ['AWS/SQS ApproximateNumberOfMessagesVisible ${DeadLetters.QueueName}'],
  JobsLate: ['AWS/Lambda IteratorAge ${JobsLambdaFunction}'],
  JobsGaveUp: ['AWS/SQS ApproximateNumberOfMessagesVisible ${JobLetters.QueueName}'],
  RecountDiffers: ['Linxiang RecountDiffers'],
  RecountStopped: ['AWS/Lambda Invocations ${RecountLambdaFunction}'],
  SweepStopped: ['AWS/Lambda Invocations ${SweepLambdaFunction}'],
  TableThrottles: [
    'AWS/DynamoDB ReadThrottleEvents ${Table}',
    'AWS/DynamoDB WriteThrottleEvents ${Table}',
  ],
}
/** CloudWatch adds up ten metrics at the most: what the console is made of has sums of its own. */
export const DESK: ReadonlySet<string> = new Set([
  'console',
  'passkey',
  'charts',
  'jobs',
  'recount',
])
const MOST_METRICS = 10

/** Silence is what it is about. */
const SILENT = ['RecountStopped', 'SweepStopped']

type Metric = {
  readonly Namespace: string
  readonly MetricName: string
  readonly Dimensions?: readonly { readonly Value: unknown }[]
}
type Alarm = Metric & {
  readonly Metrics?: readonly { readonly MetricStat?: { readonly Metric: Metric } }[]
  readonly AlarmActions?: readonly unknown[]
  readonly TreatMissingData?: string
}

const written = ({ Namespace, MetricName, Dimensions = [] }: Metric): string =>
  [Namespace, MetricName, ...Dimensions.map(({ Value }) => textOf(Value))].join(' ')

const watchedBy = (alarm: Alarm): readonly string[] =>
  alarm.Metrics === undefined
    ? [written(alarm)]
    : alarm.Metrics.flatMap(({ MetricStat }) => (MetricStat ? [written(MetricStat.Metric)] : []))

export const OF_ALL = / of every function( of the desk)?$/

function wantedOf(template: Template, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const all = OF_ALL.exec(name)
    if (!all) return [name]
    const isWanted = ({ name }: { readonly name: string }): boolean =>
      DESK.has(name) === (all[1] !== undefined)
    return functionsOf(template)
      .filter(isWanted)
      .map(({ logicalId }) => name.replace(OF_ALL, ` \${${logicalId}}`))
  })
}

function problemsOf(template: Template, name: string, alarm: Alarm): readonly string[] {
  const watched = watchedBy(alarm)
  const topics = resourcesOf(template, 'AWS::SNS::Topic').map(([topic]) => `\${${topic}}`)
  const isHeard = alarm.AlarmActions?.map(textOf).some((action) => topics.includes(action))
  const missing = SILENT.includes(name) ? 'breaching' : 'notBreaching'
  return [
    ...wantedOf(template, ALARMS[name] ?? [])
      .filter((one) => !watched.includes(one))
      .map((one) => `${name} does not watch ${one}`),
    ...(watched.length > MOST_METRICS ? [`${name} adds up more than ${MOST_METRICS}`] : []),
    ...(isHeard === true ? [] : [`${name} tells nobody`]),
    ...(alarm.TreatMissingData === missing ? [] : [`${name} does not take silence as ${missing}`]),
  ]
}

/** Alarms that are missing, watch something else or tell nobody. */
export const wrongAlarms = (template: Template): readonly string[] =>
  Object.keys(ALARMS).flatMap((name) => {
    const found = template.Resources[name]
    return found?.Type === 'AWS::CloudWatch::Alarm'
      ? problemsOf(template, name, found.Properties as Alarm)
      : [`there is no alarm ${name}`]
  })
