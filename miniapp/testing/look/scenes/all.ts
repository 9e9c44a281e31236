import type { Shot } from '../shot'
import type { Town } from '../town'
import { arrivingScene } from './arriving'
import { attendingScene } from './attending'
import { blockingScene } from './blocking'
import { loanScene } from './borrowing'
import { caringScene } from './caring'
import { guestScene, joiningScene } from './coming'
import { helpingScene } from './helping'
import { lendingScene } from './lending'
import { objectingScene } from './objecting'
import { postingScene } from './posting'
import { proposingScene } from './proposing'
import { privacyScene } from './privacy'
import { homeScene, sharingScene } from './sharing'
import { disputingScene } from './disputing'
import { workingScene } from './working'

/** Every page in every state that it can be in. */
export const scenesOf = (town: Town): readonly Shot[] => [
  ...guestScene(town),
  ...joiningScene(town),
  ...homeScene(town),
  ...sharingScene(town),
  ...attendingScene(town),
  ...proposingScene(town),
  ...arrivingScene(town),
  ...loanScene(town, 'borrower'),
  ...loanScene(town, 'owner'),
  ...lendingScene(town),
  ...helpingScene(town),
  ...objectingScene(town),
  ...privacyScene(town),
  ...caringScene(town),
  ...postingScene(town),
  ...blockingScene(town),
  ...workingScene(town),
  ...disputingScene(town),
]
