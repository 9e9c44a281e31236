/** Of the demonstration: one who lends · one who has something overdue · one who works · one who administers the street · one who has yet to join · one who is blocked. */
export const VISITORS = [
  'neighbour8',
  'neighbour9',
  'worker1',
  'admin1',
  'newcomer',
  'blocked',
] as const
export type Visitor = (typeof VISITORS)[number]
