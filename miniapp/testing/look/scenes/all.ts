import type { Shot } from '../shot'
import type { Town } from '../town'
import { loanScene } from './borrowing'
import { guestScene, joiningScene } from './coming'
import { lendingScene } from './lending'
import { homeScene, sharingScene } from './sharing'
import { workingScene } from './working'

/** Every page in every state that it can be in. */
export const scenesOf = (town: Town): readonly Shot[] => [
  ...guestScene(town),
  ...joiningScene(town),
  ...homeScene(town),
  ...sharingScene(town),
  ...loanScene(town, 'borrower'),
  ...loanScene(town, 'owner'),
  ...lendingScene(town),
  ...workingScene(town),
]
