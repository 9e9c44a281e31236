import type { Entity } from 'dynamodb-toolbox/entity'
import { AllowanceEntity, BookingEntity } from '../booking/entities'
import { BookedEntity } from '../booking/ledger/entities'
import { CheckInEntity, NumberedListEntity, TicketEntity } from '../attendance/entities'
import { OpeningEntity } from '../attendance/emergency/entities'
import { IncidentEntity } from '../attendance/incident/entities'
import { SellingEntity } from '../attendance/selling/entities'
import { SheetRowEntity, SheetSumsEntity } from '../attendance/sheet/entities'
import { StoryEntity } from '../attendance/story/entities'
import { EventEntity, SessionEntity } from '../event/entities'
import { GroupEntity, GroupMemberEntity } from '../group/entities'
import { DriveEntity, InterestEntity } from '../interest/entities'
import { FeedEntity } from '../registration/calendar/entities'
import { SeatCallLineEntity } from '../registration/calling/listed/entities'
import { RegistrationEntity, SeatingEntity, WaitingEntity } from '../registration/entities'
import { CalendarEntity } from '../listing/calendar/entities'
import { CertificateEntity } from '../listing/certificate/entities'
import { DemandSignalEntity } from '../listing/demand/entities'
import { ListingEntity } from '../listing/entities'
import { OpenedEntity } from '../listing/opened/entities'
import { GramEntity, IndexedEntity } from '../listing/search/entities'
import { ComplaintEntity } from '../moderation/complaint/entities'
import { PhotoEntity } from '../moderation/photo/entities'
import { WithheldEntity } from '../moderation/withheld/entities'
import { NoticeEntity, ReadMarkEntity } from '../notice/entities'
import { PlaceEntity } from '../place/entities'
import { PosterEntity, SceneEntity } from '../place/poster/entities'
import { AccessEntity } from '../platform/access'
import { AuditEntryEntity, AuditLineEntity } from '../platform/audit'
import { CancellationEntity } from '../privacy/account/entities'
import { CareActEntity } from '../platform/careActs'
import { ErrandEntity } from '../platform/errand'
import { JobEntity } from '../platform/job'
import { ConsoleSessionEntity } from '../platform/consoleSession'
import { CaseEntity } from '../report/cases/entities'
import { RoundStopEntity } from '../report/cases/walking/entities'
import { SignInEntity } from '../resident/console/entities'
import { PasskeysEntity } from '../resident/console/passkey/entities'
import { ConsentEntity } from '../privacy/consent/entities'
import { ExportsEntity } from '../privacy/ownData/exporting/entities'
import * as report from '../report/entities'
import { LoginEntity, MembershipEntity, ResidentEntity } from '../resident/entities'
import { AskingEntity } from '../resident/approval/asking/entities'
import { CardEntity, CardTriesEntity } from '../resident/card/entities'
import { MandateEntity } from '../resident/care/entities'
import { BlockEntity } from '../resident/block/entities'
import { CallBackEntity } from '../resident/callBack/entities'
import { CodeTriesEntity, PersonCodeEntity } from '../resident/code/entities'
import { CorrectionEntity } from '../resident/correcting/entities'
import { DutyWeekEntity } from '../resident/duty/entities'
import { DoorEntity, HouseholdEntity } from '../resident/household/entities'
import { MutesEntity } from '../resident/mute/entities'
import { PhoneHoldersEntity } from '../resident/phone/entities'
import { RosterEntity, RosterFileEntity, RosterPageEntity } from '../resident/roster/entities'
import { RepliesEntity } from '../resident/replies/entities'
import { WelcomeEntity } from '../resident/welcome/entities'
import { WaitMarkEntity, WaitsEntity } from '../report/cases/counted/entities'
import { ColleagueEntity } from '../resident/post/colleagues/entities'
import { PostEntity } from '../resident/post/entities'

/** Everything that is stored. Loaded once the environment is set, since the table connects then. */
export const ENTITIES: readonly Entity[] = [
  ...[PlaceEntity, LoginEntity, ResidentEntity, AccessEntity, HouseholdEntity, MembershipEntity],
  ...[
    PostEntity,
    ColleagueEntity,
    PhotoEntity,
    WithheldEntity,
    ListingEntity,
    CalendarEntity,
    GramEntity,
  ],
  ...[DemandSignalEntity, OpenedEntity, CertificateEntity],
  ...[IndexedEntity, BookingEntity, BookedEntity, AllowanceEntity, NoticeEntity, ReadMarkEntity],
  ...[MutesEntity, ComplaintEntity, CallBackEntity, DoorEntity, CardEntity, BlockEntity],
  ...[ConsentEntity, PhoneHoldersEntity, PersonCodeEntity, CodeTriesEntity],
  ...[RosterEntity, RosterFileEntity, RosterPageEntity, RepliesEntity],
  ...[CardTriesEntity, DutyWeekEntity, PosterEntity, SceneEntity, WelcomeEntity],
  ...[CancellationEntity, CorrectionEntity, ExportsEntity],
  ...[MandateEntity, CareActEntity, AuditEntryEntity, AuditLineEntity, JobEntity, ErrandEntity],
  ...[ConsoleSessionEntity, SignInEntity, PasskeysEntity, CaseEntity],
  ...[WaitsEntity, WaitMarkEntity],
  ...[RoundStopEntity, SeatCallLineEntity, AskingEntity],
  ...[EventEntity, SessionEntity, DriveEntity, InterestEntity],
  ...[GroupEntity, GroupMemberEntity],
  ...[RegistrationEntity, SeatingEntity, WaitingEntity, FeedEntity],
  ...[CheckInEntity, NumberedListEntity, TicketEntity, SheetRowEntity, SheetSumsEntity],
  ...[SellingEntity, IncidentEntity, OpeningEntity, StoryEntity],
  ...[report.CountedEntity, report.ShownEntity, report.RecountEntity],
  ...[report.ClosedMonthEntity, report.RemarkEntity, report.PublicationEntity],
]
