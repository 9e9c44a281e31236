import * as account from './account'
import * as afterClass from './afterClass'
import * as attendance from './attendance'
import * as block from './block'
import * as booking from './booking'
import * as bookingChanges from './bookingChanges'
import * as bookingQueue from './bookingQueue'
import * as demand from './demand'
import * as duty from './duty'
import * as event from './event'
import * as callBack from './callBack'
import * as card from './card'
import * as care from './care'
import * as registration from './registration'
import * as relatives from './relatives'
import * as seatsDesk from './seatsDesk'
import * as callList from './callList'
import * as certificate from './certificate'
import * as complaint from './complaint'
import * as along from './bookingAlong'
import * as closing from './closing'
import * as code from './code'
import * as coming from './coming'
import * as console from './console'
import * as correction from './correction'
import * as dispute from './dispute'
import * as bookingPhotos from './bookingPhotos'
import * as emergency from './emergency'
import { type Endpoint } from './endpoint'
import * as eventDesk from './eventDesk'
import * as group from './group'
import * as household from './household'
import * as incident from './incident'
import * as interest from './interest'
import * as joining from './joining'
import * as listing from './listing'
import * as moderation from './moderation'
import * as mute from './mute'
import * as notice from './notice'
import * as openFigures from './openFigures'
import * as ownData from './ownData'
import * as onTheSpot from './onTheSpot'
import * as ownListing from './ownListing'
import * as phone from './phone'
import * as place from './place'
import * as privacy from './privacy'
import * as post from './post'
import * as rebinding from './rebinding'
import * as proposal from './proposal'
import * as poster from './poster'
import * as resident from './resident'
import * as cover from './cover'
import * as selling from './selling'
import * as story from './story'
import * as sessionChanges from './sessionChanges'
import * as roster from './roster'
import * as welcome from './welcome'

/** The one route table, from public down to worker; it reads as the list of who may call what. */
export const ROUTES: readonly Endpoint[] = [
  // public
  resident.login,
  place.listCompounds,
  place.showCompound,
  poster.showScene,
  openFigures.readFigures,
  openFigures.readFigureSheet,
  // guest: a token where there is one
  listing.listListings,
  listing.searchListings,
  listing.showListing,
  event.listSessions,
  event.showSession,
  interest.listDrives,
  interest.showDrive,
  coming.listComing,
  group.listGroups,
  group.showGroup,
  // resident
  resident.showMe,
  resident.requestMembership,
  rebinding.showOwnCard,
  joining.withdrawMembership,
  console.readSignIn,
  console.answerSignIn,
  console.listConsoleSessions,
  console.endConsoleSession,
  welcome.readWelcomeCode,
  welcome.takeWelcomeCode,
  joining.offerProof,
  joining.sendProof,
  household.showLeaving,
  household.leaveHome,
  phone.verifyPhone,
  phone.removePhone,
  phone.showMyPhone,
  emergency.showEmergency,
  emergency.giveEmergency,
  emergency.removeEmergency,
  correction.changeAddressForm,
  correction.requestCorrection,
  privacy.agreeToPrivacy,
  privacy.withdrawConsent,
  privacy.listConsents,
  ownData.showMyData,
  ownData.exportMyData,
  ownData.readExport,
  account.showCancelling,
  account.cancelAccount,
  account.takeBackCancelling,
  care.keepMandate,
  care.endMandate,
  care.listMandates,
  care.listCareActs,
  relatives.putDownRelative,
  relatives.listRelatives,
  relatives.agreeForChild,
  relatives.withdrawForChild,
  booking.showToday,
  notice.listNotices,
  notice.markNoticesRead,
  ownListing.startDraft,
  ownListing.saveDraft,
  ownListing.offerPhoto,
  ownListing.publishListing,
  ownListing.pauseListing,
  ownListing.withdrawListing,
  ownListing.listMyListings,
  ownListing.showMyListing,
  closing.listListingBookings,
  closing.closeListing,
  ownListing.setHours,
  certificate.offerCertificate,
  certificate.sendCertificate,
  moderation.photoArrived,
  moderation.privatePhoto,
  booking.bookListing,
  booking.listMyBookings,
  booking.showBooking,
  booking.acceptBooking,
  booking.declineBooking,
  booking.cancelBooking,
  booking.handOver,
  booking.takeBack,
  bookingChanges.shiftBooking,
  bookingChanges.renewBooking,
  bookingChanges.answerRenewal,
  bookingQueue.joinQueue,
  bookingQueue.takeOffer,
  bookingChanges.endHelp,
  mute.muteOwner,
  mute.muteCounterpart,
  mute.unmute,
  mute.listMutes,
  complaint.reportListing,
  complaint.reportCounterpart,
  callBack.askForCall,
  block.showMyBlock,
  block.appealBlock,
  code.makeAppointmentCode,
  code.makeStaffCode,
  code.checkStaffCode,
  duty.showDuty,
  proposal.proposeEvent,
  proposal.listMyProposals,
  along.sayLeft,
  along.sayPhrase,
  along.sayThanks,
  bookingPhotos.offerBookingPhoto,
  dispute.openDispute,
  dispute.addToDispute,
  registration.signUp,
  registration.joinWaitlist,
  registration.cancelRegistration,
  registration.takeSeat,
  registration.listMyRegistrations,
  attendance.showSessionCodes,
  attendance.arrive,
  attendance.checkIn,
  attendance.showMyCode,
  attendance.showAttendance,
  attendance.admitTo,
  attendance.admitNumbers,
  attendance.undoCheckIn,
  attendance.numberList,
  attendance.closeList,
  attendance.explainAbsence,
  interest.sayInterest,
  group.joinGroup,
  group.listMyGroups,
  afterClass.exportAttendance,
  afterClass.sayFeedback,
  afterClass.showFeedback,
  afterClass.showAttested,
  afterClass.showCalendar,
  afterClass.makeCalendar,
  afterClass.endCalendar,
  afterClass.readCalendar,
  afterClass.readCompoundCalendar,
  selling.reportSelling,
  selling.showSelling,
  story.showStory,
  story.takeDownPhoto,
  // worker
  poster.showPoster,
  poster.renewPoster,
  resident.listMembershipRequests,
  resident.approveMembership,
  resident.rejectMembership,
  roster.offerRoster,
  roster.previewRoster,
  roster.importRoster,
  roster.showRoster,
  rebinding.rebindMembership,
  welcome.makeWelcomeCode,
  household.listHouseholds,
  household.moveOut,
  household.setLease,
  onTheSpot.registerOnTheSpot,
  care.giveMandate,
  care.listMandatesOf,
  card.makeCards,
  card.bindCard,
  card.endCard,
  card.readCard,
  card.lendByCard,
  card.takeBackByCard,
  block.blockResident,
  block.liftBlock,
  block.listBlocks,
  block.decideAppeal,
  demand.listDemand,
  moderation.listWithheld,
  moderation.releaseWithheld,
  moderation.refuseWithheld,
  certificate.listCertificates,
  certificate.decideCertificate,
  dispute.listDisputes,
  dispute.decideDispute,
  complaint.listComplaints,
  complaint.decideComplaint,
  emergency.openEmergency,
  incident.writeIncident,
  incident.showIncidents,
  selling.listSelling,
  selling.answerSelling,
  story.offerStoryPhoto,
  story.writeStory,
  story.takeBackStory,
  cover.offerCover,
  cover.dropCover,
  correction.listCorrections,
  correction.decideCorrection,
  callBack.listCallBacks,
  callBack.settleCallBack,
  callBack.takeCallBack,
  code.readAppointmentCode,
  post.showArea,
  post.listPosts,
  post.grantPost,
  post.endPost,
  duty.listDuty,
  duty.planDuty,
  sessionChanges.callOffSession,
  sessionChanges.closeSignUp,
  sessionChanges.changeSession,
  sessionChanges.countSignedUp,
  event.createEvent,
  eventDesk.publishEvent,
  eventDesk.changeWords,
  eventDesk.listDeskSessions,
  proposal.listProposals,
  proposal.decideProposal,
  interest.openDrive,
  interest.listDeskDrives,
  interest.endDrive,
  group.openGroup,
  group.listDeskGroups,
  group.changeGroup,
  group.settleGroup,
  group.callOffMeeting,
  group.listGroupMembers,
  seatsDesk.listPeople,
  seatsDesk.showSeatOf,
  seatsDesk.signUpFor,
  seatsDesk.joinWaitlistFor,
  seatsDesk.cancelFor,
  seatsDesk.moveInLine,
  callList.listSeatCalls,
  callList.openSeatPhone,
  callList.settleSeatCall,
]
