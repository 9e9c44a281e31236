/**
 * The same for those who stand further off or above, by hand as well. Sib lives in another compound of Chen's
 * community; Left did live in hers until a second ago. Keeper and Leader hold posts that are no worker's; Ended held a
 * worker's until a second ago. Street and District administer what Chen lives in, Other another street. Blocked lives
 * beside Chen, and is.
 */
export const FAR = `
  Sib     Left    Keeper  Leader  Ended   Street  District Other   Blocked

  yes     yes     yes     yes     yes     yes     yes     yes     yes     : login listCompounds showCompound showScene readCalendar readCompoundCalendar readFigures readFigureSheet
  noAsker noAsker noAsker noAsker noAsker noAsker noAsker noAsker blocked : withdrawMembership offerProof sendProof
  noPhoto noPhoto noPhoto noPhoto noPhoto yes     yes     noPhoto noPhoto : privatePhoto/proof
  yes     yes     yes     yes     yes     yes     yes     yes     blocked : readWelcomeCode listConsoleSessions
  noDesk  noDesk  noDesk  yes     noDesk  yes     yes     yes     blocked : readSignIn answerSignIn
  noLogin noLogin noLogin noLogin noLogin noLogin noLogin noLogin blocked : endConsoleSession
  yes     yes     yes     yes     yes     yes     yes     yes     blocked : listListings searchListings showListing listSessions showSession showStory listDrives showDrive
  yes     yes     yes     yes     yes     yes     yes     yes     blocked : listComing listGroups showGroup listMyGroups
  noThing noThing noThing noThing noThing noThing noThing noThing blocked : showListing/draft
  yes     verify  verify  verify  verify  verify  verify  verify  blocked : bookListing/reach signUp joinWaitlist sayInterest
  noSeat  noSeat  noSeat  noSeat  noSeat  noSeat  noSeat  noSeat  noSeat  : cancelRegistration
  noSeat  noSeat  noSeat  noSeat  noSeat  noSeat  noSeat  noSeat  blocked : takeSeat
  yes     verify  verify  verify  verify  verify  verify  verify  blocked : joinGroup
  noCame  noCame  noCame  noCame  noCame  noCame  noCame  noCame  blocked : sayFeedback showAttested
  noThere noThere noThere noThere noThere noThere noThere noThere blocked : reportSelling
  yes     noPhoto noPhoto noPhoto noPhoto yes     yes     noPhoto blocked : takeDownPhoto
  yes     noPhoto noPhoto noPhoto noPhoto yes     yes     noPhoto noPhoto : privatePhoto/story
  noClass noClass noClass noClass noClass yes     yes     noClass blocked : showFeedback showSelling
  noChair noChair noChair noChair noChair noChair noChair noChair blocked : arrive checkIn
  noSeat  noSeat  noSeat  noSeat  noSeat  noSeat  noSeat  noSeat  blocked : explainAbsence
  yes     yes     yes     yes     yes     yes     yes     yes     blocked : showMyCode showCalendar makeCalendar giveEmergency
  verify  verify  verify  verify  verify  verify  verify  verify  blocked : proposeEvent
  verify  verify  verify  verify  verify  verify  verify  verify  blocked : bookListing startDraft muteOwner joinQueue

  yes     yes     yes     yes     yes     yes     yes     yes     yes     : showMe
  yes     yes     yes     yes     yes     yes     yes     yes     yes     : showToday
  yes     yes     yes     yes     yes     yes     yes     yes     blocked : requestMembership
  yes     yes     yes     yes     yes     yes     yes     yes     yes     : listNotices markNoticesRead
  yes     yes     yes     yes     yes     yes     yes     yes     yes     : agreeToPrivacy withdrawConsent listConsents
  yes     yes     yes     yes     yes     yes     yes     yes     yes     : verifyPhone removePhone showMyPhone
  yes     yes     yes     yes     yes     yes     yes     yes     yes     : listMyBookings listMandates listRelatives listMyProposals
  yes     yes     yes     yes     yes     yes     yes     yes     yes     : listMyRegistrations endCalendar showEmergency removeEmergency
  noHome  noHome  noHome  noHome  noHome  noHome  noHome  noHome  blocked : putDownRelative
  noWord  noWord  noWord  noWord  noWord  noWord  noWord  noWord  blocked : keepMandate agreeForChild
  noWord  noWord  noWord  noWord  noWord  noWord  noWord  noWord  noWord  : withdrawForChild
  yes     yes     yes     yes     yes     yes     yes     yes     blocked : listMyListings
  yes     yes     yes     yes     yes     yes     yes     yes     blocked : listMutes unmute reportListing
  yes     yes     yes     yes     yes     yes     yes     yes     blocked : makeAppointmentCode checkStaffCode
  yes     verify  verify  verify  verify  verify  verify  verify  yes     : askForCall

  noBlock noBlock noBlock noBlock noBlock noBlock noBlock noBlock noBlock : appealBlock
  yes     yes     yes     yes     yes     yes     yes     yes     yes     : showMyBlock
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noHome  blocked : blockResident
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  blocked : listBlocks
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noBlock blocked : liftBlock decideAppeal

  noHome  noHome  noHome  noHome  noHome  noHome  noHome  noHome  noHome  : showLeaving leaveHome
  noAsker noAsker noAsker noAsker noAsker noAsker noAsker noAsker blocked : showOwnCard showOwnCard/own
  noThing noThing noThing noThing noThing noThing noThing noThing blocked : saveDraft offerPhoto publishListing
  noThing noThing noThing noThing noThing noThing noThing noThing blocked : showMyListing setHours
  noThing noThing noThing noThing noThing noThing noThing noThing blocked : offerCertificate sendCertificate
  hers    hers    hers    hers    hers    hers    hers    hers    blocked : showMyListing/shown pauseListing
  hers    hers    hers    hers    hers    hers    hers    hers    blocked : withdrawListing listListingBookings
  hers    hers    hers    hers    hers    hers    hers    hers    blocked : closeListing
  noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto : photoArrived privatePhoto
  noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto : privatePhoto/loan
  noPhoto noPhoto noPhoto noPhoto noPhoto yes     yes     noPhoto noPhoto : privatePhoto/withheld
  noPhoto noPhoto noPhoto noPhoto noPhoto yes     yes     noPhoto noPhoto : privatePhoto/dispute

  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  : showBooking declineBooking
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  blocked : acceptBooking
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  : cancelBooking takeBack
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  blocked : handOver
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  blocked : shiftBooking renewBooking answerRenewal
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  : sayLeft endHelp
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  blocked : sayPhrase sayThanks
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  : offerBookingPhoto openDispute
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  : addToDispute
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  blocked : takeOffer
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  blocked : muteCounterpart reportCounterpart

  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  blocked : listMembershipRequests listHouseholds
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  blocked : listDemand listWithheld listCertificates
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  blocked : listDisputes listComplaints
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  blocked : listCallBacks listPosts showArea
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  blocked : listDuty planDuty
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  blocked : createEvent listDeskSessions listSelling listProposals openDrive listDeskDrives
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noEvent blocked : publishEvent changeWords decideProposal offerCover dropCover
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noClass blocked : showSessionCodes showAttendance admitTo exportAttendance
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noClass blocked : admitNumbers undoCheckIn numberList closeList answerSelling writeIncident showIncidents openEmergency offerStoryPhoto writeStory takeBackStory
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noClass blocked : callOffSession closeSignUp changeSession countSignedUp
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noDrive blocked : endDrive
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  blocked : openGroup listDeskGroups
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noGroup blocked : changeGroup settleGroup callOffMeeting listGroupMembers
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noClass blocked : listPeople
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noHome  blocked : showSeatOf signUpFor joinWaitlistFor
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noHome  blocked : cancelFor moveInLine openSeatPhone settleSeatCall
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  blocked : listSeatCalls
  yes     yes     yes     yes     yes     yes     yes     yes     yes     : showDuty
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noAsker blocked : approveMembership rejectMembership
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noPlace blocked : offerRoster showRoster
  onDuty  onDuty  onDuty  onDuty  onDuty  noRoster noRoster noRoster blocked : previewRoster importRoster
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noHome  blocked : setLease moveOut
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noHome  blocked : bindCard endCard
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noAsker blocked : rebindMembership
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noHome  blocked : giveMandate listMandatesOf
  noWord  noWord  noWord  noWord  noWord  yes     yes     noWord  noWord  : listCareActs endMandate
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noPlace blocked : registerOnTheSpot
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  blocked : makeCards
  onDuty  onDuty  yes     onDuty  onDuty  yes     yes     notOurs blocked : readCard lendByCard takeBackByCard
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noItem  blocked : releaseWithheld refuseWithheld
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noPaper blocked : decideCertificate
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noDispute blocked : decideDispute
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noCase  blocked : decideComplaint
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noCall  blocked : takeCallBack settleCallBack

  noPost  noPost  noPost  noPost  noPost  noPost  noPost  noPost  blocked : makeStaffCode
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     yes     blocked : readAppointmentCode
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     notArea blocked : grantPost
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noPost  blocked : endPost
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noPlace blocked : showPoster renewPoster makeWelcomeCode
  yes     yes     yes     yes     yes     yes     yes     yes     blocked : takeWelcomeCode

  yes     yes     yes     yes     yes     yes     yes     yes     yes     : showMyData exportMyData showCancelling
  noExport noExport noExport noExport noExport noExport noExport noExport noExport : readExport
  yes     yes     yes     yes     yes     yes     yes     yes     yes     : changeAddressForm
  noAsker noAsker noAsker noAsker noAsker noAsker noAsker noAsker noAsker : requestCorrection
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  blocked : listCorrections
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noSlip  blocked : decideCorrection
  yes     yes     open    open    yes     open    open    open    yes     : cancelAccount
  yes     yes     staying staying yes     staying staying staying yes     : takeBackCancelling
`
