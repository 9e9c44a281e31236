import {
  EVENT_TEMPLATE_WORDS,
  type EventTemplate,
} from '../../../../../shared/text/zhCN/eventTemplates'
import type { Draft } from './draft'

type Filled = Pick<Draft, 'kind' | 'capacity'>

const TERMS: Record<EventTemplate, Filled> = {
  phones: { kind: 'class', capacity: 20 },
  fraud: { kind: 'event', capacity: 50 },
  taiChi: { kind: 'class', capacity: 30 },
  writing: { kind: 'class', capacity: 20 },
  health: { kind: 'event', capacity: 50 },
  singing: { kind: 'class', capacity: 30 },
  crafts: { kind: 'class', capacity: 15 },
  firstAid: { kind: 'training', capacity: 20 },
}

/** What one tap fills in: what it is called, what is said of it, what to bring and for how many. */
export type Template = Filled & Pick<Draft, 'title' | 'description' | 'bring'>

/** What is held often. */
export const TEMPLATES: readonly Template[] = (Object.keys(TERMS) as EventTemplate[]).map(
  (name) => ({ ...TERMS[name], ...EVENT_TEMPLATE_WORDS[name] }),
)
