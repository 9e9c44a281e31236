/**
 * The same for those who stand further off or above, by hand as well. Sib lives in another compound of Chen's
 * community; Left did live in hers until a second ago. Keeper and Leader hold posts that are no worker's; Ended held a
 * worker's until a second ago. Street and District administer what Chen lives in, Other another street.
 */
export const FAR = `
  Sib     Left    Keeper  Leader  Ended   Street  District Other

  yes     yes     yes     yes     yes     yes     yes     yes     : login listCompounds showCompound
  yes     yes     yes     yes     yes     yes     yes     yes     : listListings searchListings showListing
  noThing noThing noThing noThing noThing noThing noThing noThing : showListing/draft
  yes     verify  verify  verify  verify  verify  verify  verify  : bookListing/reach
  verify  verify  verify  verify  verify  verify  verify  verify  : bookListing startDraft muteOwner joinQueue

  yes     yes     yes     yes     yes     yes     yes     yes     : showMe requestMembership showToday
  yes     yes     yes     yes     yes     yes     yes     yes     : listNotices markNoticesRead
  yes     yes     yes     yes     yes     yes     yes     yes     : agreeToPrivacy withdrawConsent listConsents
  yes     yes     yes     yes     yes     yes     yes     yes     : verifyPhone removePhone showMyPhone
  yes     yes     yes     yes     yes     yes     yes     yes     : listMyListings listMyBookings
  yes     yes     yes     yes     yes     yes     yes     yes     : listMutes unmute reportListing
  yes     yes     yes     yes     yes     yes     yes     yes     : makeAppointmentCode checkStaffCode
  yes     verify  verify  verify  verify  verify  verify  verify  : askForCall

  noAsker noAsker noAsker noAsker noAsker noAsker noAsker noAsker : showLeaving leaveHome showOwnCard
  noThing noThing noThing noThing noThing noThing noThing noThing : saveDraft offerPhoto publishListing
  noThing noThing noThing noThing noThing noThing noThing noThing : showMyListing setHours
  noThing noThing noThing noThing noThing noThing noThing noThing : offerCertificate sendCertificate
  hers    hers    hers    hers    hers    hers    hers    hers    : showMyListing/shown pauseListing
  hers    hers    hers    hers    hers    hers    hers    hers    : withdrawListing listListingBookings
  hers    hers    hers    hers    hers    hers    hers    hers    : closeListing
  noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto : photoArrived privatePhoto
  noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto noPhoto : privatePhoto/loan
  noPhoto noPhoto noPhoto noPhoto noPhoto yes     yes     noPhoto : privatePhoto/withheld
  noPhoto noPhoto noPhoto noPhoto noPhoto yes     yes     noPhoto : privatePhoto/dispute

  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  : showBooking acceptBooking declineBooking
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  : cancelBooking handOver takeBack
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  : shiftBooking renewBooking answerRenewal
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  : sayLeft sayPhrase sayThanks endHelp
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  : offerBookingPhoto openDispute
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  : addToDispute takeOffer
  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  noLoan  : muteCounterpart reportCounterpart

  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  : listMembershipRequests listHouseholds
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  : listDemand listWithheld listCertificates
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  : listDisputes listComplaints
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  : listCallBacks listPosts showArea
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noAsker : approveMembership rejectMembership
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noAsker : rebindMembership
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noAsker : setLease moveOut bindCard endCard
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noPlace : registerOnTheSpot
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     onDuty  : makeCards
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     notOurs : readCard lendByCard takeBackByCard
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noItem  : releaseWithheld refuseWithheld
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noPaper : decideCertificate
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noDispute : decideDispute
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noCase  : decideComplaint
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noCall  : takeCallBack settleCallBack

  noPost  noPost  noPost  noPost  noPost  noPost  noPost  noPost  : makeStaffCode
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     yes     : readAppointmentCode
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     notArea : grantPost
  onDuty  onDuty  onDuty  onDuty  onDuty  yes     yes     noPost  : endPost
`
