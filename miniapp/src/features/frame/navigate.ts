import Taro from '@tarojs/taro'

/** WeChat refuses the eleventh page; from the eighth on a page takes the place of the one before. */
const DEEPEST = 8

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

function open(path: string, query: Readonly<Record<string, string>> = {}): void {
  const url = withQuery(path, query)
  const isDeep = Taro.getCurrentPages().length >= DEEPEST
  void (isDeep ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
}

export const goHome = (): void => void Taro.switchTab({ url: '/pages/home/index' })
export const openShare = (): void => void Taro.switchTab({ url: '/pages/share/index' })

export const openEvents = (): void => void Taro.switchTab({ url: '/pages/events/index' })

export const openListing = (id: string): void => open('/packages/listing/detail/index', { id })
export const openMine = (): void => open('/packages/listing/mine/index')
export const openPublish = (id?: string): void =>
  open('/packages/listing/publish/index', id === undefined ? {} : { id })
/** `principalId`: of whom one acts for, who has it. */
const ofBooking = (id: string, principalId: string | undefined) =>
  principalId === undefined ? { id } : { id, for: principalId }
const BOOKING = '/packages/booking/show/index'
export const openBooking = (id: string, principalId?: string): void =>
  open(BOOKING, ofBooking(id, principalId))
export const openLoans = (): void => open('/packages/booking/loans/index')
const SESSION = '/packages/event/detail/index'
export const openSession = (id: string): void => open(SESSION, { id })
const MY_EVENTS = '/packages/event/mine/index'
export const openMyEvents = (): void => open(MY_EVENTS)
/** With what was scanned; without it one chooses how. */
export const openArrive = (code?: string): void =>
  open('/packages/event/arrive/index', code === undefined ? {} : { code })
export const openDoorCode = (): void => open('/packages/event/code/index')
export const openDoor = (id: string): void => open('/packages/event/door/index', { id })
export const openScreen = (id: string): void => open('/packages/event/screen/index', { id })
export const openDeskEvents = (nodeId: string, name: string): void =>
  open('/packages/event/desk/index', { nodeId, name })
/** `like`: a session whose words and terms are filled in. */
export const openPublishEvent = (nodeId: string, name: string, like?: string): void =>
  open('/packages/event/publish/index', { nodeId, name, ...(like === undefined ? {} : { like }) })
/** `like`: what one proposed before, to be filled in. */
export const openPropose = (like?: string): void =>
  open('/packages/event/propose/index', like === undefined ? {} : { like })
export const openProposal = (nodeId: string, id: string): void =>
  open('/packages/event/proposal/index', { nodeId, id })
export const openManageSession = (id: string): void => open('/packages/event/manage/index', { id })
export const openIncidents = (id: string): void => open('/packages/event/incidents/index', { id })
export const openSelling = (id: string): void => open('/packages/event/selling/index', { id })
export const openWriteStory = (id: string): void => open('/packages/event/story/index', { id })
const DRIVE = '/packages/event/interest/index'
export const openDrive = (id: string): void => open(DRIVE, { id })
export const openAskDrive = (nodeId: string, name: string): void =>
  open('/packages/event/ask/index', { nodeId, name })
const GROUP = '/packages/event/group/index'
export const openGroup = (id: string): void => open(GROUP, { id })
/** Of a place where one works, or a group that stands. */
export const openWriteGroup = (
  of: { readonly nodeId: string; readonly name: string } | { readonly id: string },
): void => open('/packages/event/write/index', of)
export const openGroupPeople = (id: string): void => open('/packages/event/members/index', { id })
export const openHoldOnce = (nodeId: string, name: string, group: string): void =>
  open('/packages/event/publish/index', { nodeId, name, group })
export const openPeople = (id: string): void => open('/packages/event/people/index', { id })
export const openSeatCalls = (nodeId: string): void =>
  open('/packages/event/calls/index', { nodeId })
export const openJoin = (compoundId?: string): void =>
  open('/packages/resident/join/index', compoundId === undefined ? {} : { compoundId })
export const openBench = (): void => open('/packages/worker/bench/index')
/** The communities below the place of a post, and the bench of one of them. */
export const openCommunities = (postId: string, nodeId: string): void =>
  open('/packages/worker/communities/index', { postId, nodeId })
export const openBenchBelow = (postId: string, nodeId: string, name: string): void =>
  open('/packages/worker/bench/index', { postId, nodeId, name })
export const openMemberships = (nodeId: string): void =>
  open('/packages/worker/memberships/index', { nodeId })
export const openPoster = (nodeId: string, name: string): void =>
  open('/packages/worker/poster/index', { nodeId, name })
export const openWelcome = (nodeId: string, name: string): void =>
  open('/packages/worker/welcome/index', { nodeId, name })
export const openHouseholds = (nodeId: string, name: string): void =>
  open('/packages/worker/households/index', { nodeId, name })
export const openRoster = (nodeId: string, name: string): void =>
  open('/packages/worker/roster/index', { nodeId, name })
export const openCard = (nodeId: string): void => open('/packages/worker/card/index', { nodeId })
/** The desk alone, for whoever prints no cards. */
export const openCardDesk = (): void => open('/packages/worker/card/index')
export const openCards = (nodeId: string): void => open('/packages/worker/cards/index', { nodeId })
export const openWithheld = (nodeId: string): void =>
  open('/packages/worker/withheld/index', { nodeId })
export const openDemand = (nodeId: string): void =>
  open('/packages/worker/demand/index', { nodeId })
export const openDisputes = (nodeId: string): void =>
  open('/packages/worker/disputes/index', { nodeId })

export const openComplaints = (nodeId: string): void =>
  open('/packages/worker/complaints/index', { nodeId })
export const openBlocks = (nodeId: string): void =>
  open('/packages/worker/blocks/index', { nodeId })
export const openBlocked = (): void => open('/packages/resident/blocked/index')
export const openCertificates = (nodeId: string): void =>
  open('/packages/worker/certificates/index', { nodeId })
export const openCorrections = (nodeId: string): void =>
  open('/packages/worker/corrections/index', { nodeId })
export const openCalls = (nodeId: string): void => open('/packages/worker/calls/index', { nodeId })
export const openPosts = (nodeId: string): void => open('/packages/worker/posts/index', { nodeId })
export const openDuty = (nodeId: string): void => open('/packages/worker/duty/index', { nodeId })
/** Of an administrator, who chooses a place in it first. */
export const openArea = (nodeId: string): void =>
  open('/packages/worker/posts/index', { nodeId, isArea: 'yes' })
export const openProof = (postId: string, place: string): void =>
  open('/packages/worker/proof/index', { postId, place })
export const openComputer = (code?: string): void =>
  open('/packages/worker/computer/index', code === undefined ? {} : { code })
export const openMyCode = (): void => open('/packages/resident/code/index')
export const openCheck = (): void => open('/packages/resident/check/index')
export const openMuted = (): void => open('/packages/resident/muted/index')
const FAMILY = '/packages/family/people/index'
export const openFamily = (): void => open(FAMILY)
export const openPutDown = (): void => open('/packages/family/putDown/index')
/** `whose`: said above it for a worker, who is neither of the two. */
export const openCareActs = (mandateId: string, whose?: string): void =>
  open('/packages/family/acts/index', whose === undefined ? { mandateId } : { mandateId, whose })
/** Back to 我的家人, where one came from; or there, where the page was opened from outside. */
export const backToFamily = (): void =>
  void (Taro.getCurrentPages().length <= 1 ? Taro.redirectTo({ url: FAMILY }) : Taro.navigateBack())
export const openEmergency = (): void => open('/packages/resident/emergency/index')
export const openPhone = (): void => open('/packages/resident/phone/index')
export const openPrivacy = (): void => open('/packages/about/privacy/index')
export const openConsents = (): void => open('/packages/about/consents/index')
export const openMyData = (): void => open('/packages/about/data/index')
export const openKept = (): void => open('/packages/about/kept/index')
export const openAccount = (): void => open('/packages/about/account/index')
export const openInbox = (): void => open('/packages/notice/inbox/index')
export const openAbout = (): void => open('/packages/about/about/index')

/** Replaces a page that is done, so that going back does not do it again. */
export const becomeBooking = (id: string, principalId?: string): void =>
  void Taro.redirectTo({ url: withQuery(BOOKING, ofBooking(id, principalId)) })

export const becomeSession = (id: string): void =>
  void Taro.redirectTo({ url: withQuery(SESSION, { id }) })

export const becomeMyEvents = (): void => void Taro.redirectTo({ url: MY_EVENTS })

export const becomeDrive = (id: string): void =>
  void Taro.redirectTo({ url: withQuery(DRIVE, { id }) })

export const becomeGroup = (id: string): void =>
  void Taro.redirectTo({ url: withQuery(GROUP, { id }) })

/** Back, or home where the page was opened from outside. */
export function goBack(): void {
  if (Taro.getCurrentPages().length <= 1) return goHome()
  void Taro.navigateBack()
}
