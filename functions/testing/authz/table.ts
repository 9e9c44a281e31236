import { NEAR_CLASSES } from './classTable'

/**
 * What each may do, written by hand: never read from the contract or from a policy. Chen has the draft, the photo and
 * the loan, and paused or withdrew what was hers; Li lends; Wang lives beside them in 九鼎小区, Lin in another compound
 * of the same street. Xiaoli works for their community, Amin for Lin's. Ye lives in another district.
 */
export const NEAR = `
                         guest   newcomer Wang     Lin      Chen     Li       Amin     Xiaoli   Ye
  login                  yes     yes      yes      yes      yes      yes      yes      yes      yes
  showScene              yes     yes      yes      yes      yes      yes      yes      yes      yes
  readCalendar           yes     yes      yes      yes      yes      yes      yes      yes      yes
  readCompoundCalendar   yes     yes      yes      yes      yes      yes      yes      yes      yes
  readFigures            yes     yes      yes      yes      yes      yes      yes      yes      yes
  readFigureSheet        yes     yes      yes      yes      yes      yes      yes      yes      yes
  listCompounds          yes     yes      yes      yes      yes      yes      yes      yes      yes
  showCompound           yes     yes      yes      yes      yes      yes      yes      yes      yes

  listListings           yes     yes      yes      yes      yes      yes      yes      yes      noPlace
  searchListings         yes     yes      yes      yes      yes      yes      yes      yes      noPlace
  showListing            yes     yes      yes      yes      yes      yes      yes      yes      noThing
  showListing/draft      noThing noThing  noThing  noThing  noThing  noThing  noThing  noThing  noThing

${NEAR_CLASSES}
  showMe                 signIn  yes      yes      yes      yes      yes      yes      yes      yes
  requestMembership      signIn  yes      atHome   yes      atHome   atHome   yes      yes      noPlace
  showOwnCard            signIn  noAsker  noAsker  noAsker  noAsker  noAsker  noAsker  noAsker  noAsker
  showOwnCard/own        signIn  yes      noAsker  noAsker  noAsker  noAsker  noAsker  noAsker  noAsker
  showMyBlock            signIn  yes      yes      yes      yes      yes      yes      yes      yes
  appealBlock            signIn  noBlock  noBlock  noBlock  noBlock  noBlock  noBlock  noBlock  noBlock
  withdrawMembership     signIn  noAsker  noAsker  noAsker  noAsker  noAsker  noAsker  noAsker  noAsker
  offerProof             signIn  noAsker  noAsker  noAsker  noAsker  noAsker  noAsker  noAsker  noAsker
  sendProof              signIn  noAsker  noAsker  noAsker  noAsker  noAsker  noAsker  noAsker  noAsker
  privatePhoto/proof     signIn  noPhoto  noPhoto  noPhoto  noPhoto  noPhoto  noPhoto  yes      noPhoto
  readWelcomeCode        signIn  yes      yes      yes      yes      yes      yes      yes      noCode
  readSignIn             signIn  noDesk   noDesk   noDesk   noDesk   noDesk   yes      yes      noDesk
  answerSignIn           signIn  noDesk   noDesk   noDesk   noDesk   noDesk   yes      yes      noDesk
  listConsoleSessions    signIn  yes      yes      yes      yes      yes      yes      yes      yes
  endConsoleSession      signIn  noLogin  noLogin  noLogin  noLogin  noLogin  noLogin  yes      noLogin
  showLeaving            signIn  noHome   noHome   noHome   yes      noHome   noHome   noHome   noHome 
  leaveHome              signIn  noHome   noHome   noHome   yes      noHome   noHome   noHome   noHome 
  agreeToPrivacy         signIn  yes      yes      yes      yes      yes      yes      yes      yes
  withdrawConsent        signIn  yes      yes      yes      yes      yes      yes      yes      yes
  listConsents           signIn  yes      yes      yes      yes      yes      yes      yes      yes
  listMandates           signIn  yes      yes      yes      yes      yes      yes      yes      yes
  listRelatives          signIn  yes      yes      yes      yes      yes      yes      yes      yes
  putDownRelative        signIn  noHome   noHome   noHome   yes      noHome   noHome   noHome   noHome 
  keepMandate            signIn  noWord   noWord   noWord   noWord   noWord   noWord   noWord   noWord
  agreeForChild          signIn  noWord   noWord   noWord   noWord   noWord   noWord   noWord   noWord
  withdrawForChild       signIn  noWord   noWord   noWord   noWord   noWord   noWord   noWord   noWord
  listCareActs           signIn  noWord   noWord   noWord   noWord   noWord   noWord   yes      noWord
  endMandate             signIn  noWord   noWord   noWord   noWord   noWord   noWord   yes      noWord
  verifyPhone            signIn  yes      yes      yes      yes      yes      yes      yes      yes
  removePhone            signIn  yes      yes      yes      yes      yes      yes      yes      yes
  showMyPhone            signIn  yes      yes      yes      yes      yes      yes      yes      yes
  showToday              signIn  yes      yes      yes      yes      yes      yes      yes      yes
  listNotices            signIn  yes      yes      yes      yes      yes      yes      yes      yes
  markNoticesRead        signIn  yes      yes      yes      yes      yes      yes      yes      yes
  listMyListings         signIn  yes      yes      yes      yes      yes      yes      yes      yes
  listMyBookings         signIn  yes      yes      yes      yes      yes      yes      yes      yes

  startDraft             signIn  verify   yes      verify   yes      yes      verify   verify   verify
  saveDraft              signIn  noThing  noThing  noThing  yes      noThing  noThing  noThing  noThing
  offerPhoto             signIn  noThing  noThing  noThing  yes      noThing  noThing  noThing  noThing
  publishListing         signIn  noThing  noThing  noThing  yes      noThing  noThing  noThing  noThing
  pauseListing           signIn  hers     hers     hers     yes      hers     hers     hers     noThing
  withdrawListing        signIn  hers     hers     hers     yes      hers     hers     hers     noThing
  listListingBookings    signIn  hers     hers     hers     yes      hers     hers     hers     noThing
  closeListing           signIn  hers     hers     hers     yes      hers     hers     hers     noThing
  showMyListing          signIn  noThing  noThing  noThing  yes      noThing  noThing  noThing  noThing
  showMyListing/shown    signIn  hers     hers     hers     yes      hers     hers     hers     noThing
  photoArrived           signIn  noPhoto  noPhoto  noPhoto  yes      noPhoto  noPhoto  noPhoto  noPhoto
  privatePhoto           signIn  noPhoto  noPhoto  noPhoto  yes      noPhoto  noPhoto  noPhoto  noPhoto
  privatePhoto/withheld  signIn  noPhoto  noPhoto  noPhoto  yes      noPhoto  noPhoto  yes      noPhoto

  bookListing            signIn  verify   yes      verify   yes      ownThing verify   verify   noThing
  showBooking            signIn  noLoan   noLoan   noLoan   yes      yes      noLoan   noLoan   noLoan
  acceptBooking          signIn  noLoan   noLoan   noLoan   other    yes      noLoan   noLoan   noLoan
  declineBooking         signIn  noLoan   noLoan   noLoan   other    yes      noLoan   noLoan   noLoan
  cancelBooking          signIn  noLoan   noLoan   noLoan   yes      answer   noLoan   noLoan   noLoan
  handOver               signIn  noLoan   noLoan   noLoan   yes      other    noLoan   noLoan   noLoan
  takeBack               signIn  noLoan   noLoan   noLoan   other    yes      noLoan   noLoan   noLoan
  shiftBooking           signIn  noLoan   noLoan   noLoan   yes      other    noLoan   noLoan   noLoan
  renewBooking           signIn  noLoan   noLoan   noLoan   yes      other    noLoan   noLoan   noLoan
  answerRenewal          signIn  noLoan   noLoan   noLoan   other    yes      noLoan   noLoan   noLoan
  sayLeft                signIn  noLoan   noLoan   noLoan   yes      other    noLoan   noLoan   noLoan
  sayPhrase              signIn  noLoan   noLoan   noLoan   yes      yes      noLoan   noLoan   noLoan
  sayThanks              signIn  noLoan   noLoan   noLoan   yes      yes      noLoan   noLoan   noLoan
  offerBookingPhoto      signIn  noLoan   noLoan   noLoan   yes      yes      noLoan   noLoan   noLoan
  openDispute            signIn  noLoan   noLoan   noLoan   answer   answer   noLoan   noLoan   noLoan
  addToDispute           signIn  noLoan   noLoan   noLoan   yes      yes      noLoan   noLoan   noLoan
  privatePhoto/dispute   signIn  noPhoto  noPhoto  noPhoto  yes      yes      noPhoto  yes      noPhoto
  privatePhoto/loan      signIn  noPhoto  noPhoto  noPhoto  yes      yes      noPhoto  noPhoto  noPhoto
  listDisputes           signIn  onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  decideDispute          signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noDispute yes      onDuty

  joinQueue              signIn  verify   ownDays  verify   yes      ownThing verify   verify   noThing
  takeOffer              signIn  noLoan   noLoan   noLoan   yes      noLoan   noLoan   noLoan   noLoan

  setHours               signIn  noThing  noThing  noThing  yes      noThing  noThing  noThing  noThing
  offerCertificate       signIn  noThing  noThing  noThing  yes      noThing  noThing  noThing  noThing
  sendCertificate        signIn  noThing  noThing  noThing  yes      noThing  noThing  noThing  noThing
  endHelp                signIn  noLoan   noLoan   noLoan   yes      other    noLoan   noLoan   noLoan

  listMutes              signIn yes      yes      yes      yes      yes      yes      yes      yes
  unmute                 signIn yes      yes      yes      yes      yes      yes      yes      yes
  muteOwner              signIn verify   yes      verify   yes      self     verify   verify   noThing
  muteCounterpart        signIn noLoan   noLoan   noLoan   yes      yes      noLoan   noLoan   noLoan
  reportListing          signIn yes      yes      yes      yes      ownCase  yes      yes      noThing
  reportCounterpart      signIn noLoan   noLoan   noLoan   yes      yes      noLoan   noLoan   noLoan
  askForCall             signIn verify   yes      yes      yes      yes      verify   verify   yes

  listMembershipRequests signIn  onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  approveMembership      signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noAsker  yes      onDuty
  rejectMembership       signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noAsker  yes      onDuty
  offerRoster            signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noPlace  yes      onDuty
  showRoster             signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noPlace  yes      onDuty
  previewRoster          signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noRoster yes      onDuty
  importRoster           signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noRoster yes      onDuty
  rebindMembership       signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noAsker  yes      onDuty
  listHouseholds         signIn  onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  setLease               signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noHome   yes      onDuty
  moveOut                signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noHome   yes      onDuty
  registerOnTheSpot      signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noPlace  yes      onDuty
  makeCards              signIn  onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  bindCard               signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noHome   yes      onDuty
  endCard                signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noHome   yes      onDuty
  giveMandate            signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noHome   yes      onDuty
  listMandatesOf         signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noHome   yes      onDuty
  readCard               signIn  onDuty   onDuty   onDuty   onDuty   onDuty   notOurs  yes      onDuty
  lendByCard             signIn  onDuty   onDuty   onDuty   onDuty   onDuty   notOurs  yes      onDuty
  takeBackByCard         signIn  onDuty   onDuty   onDuty   onDuty   onDuty   notOurs  yes      onDuty
  blockResident          signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noHome   yes      onDuty
  listBlocks             signIn  onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  liftBlock              signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noBlock  yes      onDuty
  decideAppeal           signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noBlock  yes      onDuty
  listDemand             signIn  onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  listWithheld           signIn  onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  releaseWithheld        signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noItem   yes      onDuty
  refuseWithheld         signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noItem   yes      onDuty
  listCertificates       signIn  onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  decideCertificate      signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noPaper  yes      onDuty
  listComplaints         signIn onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  decideComplaint        signIn onDuty   onDuty   onDuty   onDuty   onDuty   noCase   yes      onDuty
  listCallBacks          signIn onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  takeCallBack           signIn onDuty   onDuty   onDuty   onDuty   onDuty   noCall   yes      onDuty
  settleCallBack         signIn onDuty   onDuty   onDuty   onDuty   onDuty   noCall   yes      onDuty

  makeAppointmentCode    signIn yes      yes      yes      yes      yes      yes      yes      yes
  makeStaffCode          signIn noPost   noPost   noPost   noPost   noPost   noPost   yes      noPost
  checkStaffCode         signIn yes      yes      yes      yes      yes      yes      yes      noProof
  showDuty               signIn yes      yes      yes      yes      yes      yes      yes      noPlace
  listDuty               signIn onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  planDuty               signIn onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  listPosts              signIn onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  readAppointmentCode    signIn onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   onDuty
  showArea               signIn onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  grantPost              signIn onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   onDuty
  endPost                signIn onDuty   onDuty   onDuty   onDuty   onDuty   noPost   noPost   onDuty
  showPoster             signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noPlace  yes      onDuty
  renewPoster            signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noPlace  yes      onDuty
  makeWelcomeCode        signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noPlace  yes      onDuty
  takeWelcomeCode        signIn  yes      atHome   yes      atHome   atHome   yes      ownAsk   noCode

  showMyData             signIn  yes      yes      yes      yes      yes      yes      yes      yes
  exportMyData           signIn  yes      yes      yes      yes      yes      yes      yes      yes
  readExport             signIn  noExport noExport noExport yes      noExport noExport noExport noExport
  changeAddressForm      signIn  yes      yes      yes      yes      yes      yes      yes      yes
  requestCorrection      signIn  noAsker  noAsker  noAsker  yes      noAsker  noAsker  noAsker  noAsker
  listCorrections        signIn  onDuty   onDuty   onDuty   onDuty   onDuty   onDuty   yes      onDuty
  decideCorrection       signIn  onDuty   onDuty   onDuty   onDuty   onDuty   noSlip   yes      onDuty
  showCancelling         signIn  yes      yes      yes      yes      yes      yes      yes      yes
  cancelAccount          signIn  yes      yes      yes      open     open     open     open     yes
  takeBackCancelling     signIn  yes      yes      yes      staying  staying  staying  staying  yes
`
