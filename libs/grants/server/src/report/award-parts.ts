import { changeLifecycle, finalReportLifecycle, interimLifecycle, paymentLifecycle } from '@musubi/grants/model';
import { AgreeToChange } from './agree-to-change.js';
import { ApplyChange } from './apply-change.js';
import { AttachReceipt } from './attach-receipt.js';
import {
  BankAccount,
  ChangeDraft,
  ChangeRequest,
  FinalReport,
  GrantPayment,
  Inspection,
  InterimReport,
  Receipt,
  ReportPart,
} from './award.entity.js';
import { AwardLetterPreviews } from './award-letter-preview.js';
import { AwardLetterResolver } from './award-letter.resolver.js';
import { AwardNotices } from './award-notices.js';
import { AwardQueries } from './award.queries.js';
import { AwardResolver } from './award.resolver.js';
import { TermsOfAwards } from './award-terms.js';
import { Awards } from './awards.js';
import { BankAccounts } from './bank-accounts.js';
import { CancelAward } from './cancel-award.js';
import { CloseAward } from './close-award.js';
import { ChangeWords } from './change-words.js';
import { DecideAdvance } from './decide-advance.js';
import { DecideChange } from './decide-change.js';
import { FinalReports } from './final-reports.js';
import { IssueInvoice } from './issue-invoice.js';
import { OfficeAwardQueries } from './office-awards.queries.js';
import { PaymentMove } from './payment-move.js';
import { ReceiptFiles } from './receipt-files.js';
import { RecordPayment } from './record-payment.js';
import { RecordReturn } from './record-return.js';
import { RemindOfReports } from './remind-of-reports.js';
import { RemoveReceipt } from './remove-receipt.js';
import { ReportFinal } from './report-final.js';
import { ReportInterim } from './report-interim.js';
import { RequestAdvance } from './request-advance.js';
import { RequestChange } from './request-change.js';
import { RequireReturn } from './require-return.js';
import { Retention } from './retention.js';
import { ReturnFinalReport } from './return-final-report.js';
import { Returns } from './returns.js';
import { ReviewInterim } from './review-interim.js';
import { SaveBankAccount } from './save-bank-account.js';
import { SaveChangeDraft } from './save-change-draft.js';
import { SaveInspection } from './save-inspection.js';
import { SaveReportPart } from './save-report-part.js';
import { SettleApplication } from './settle-application.js';
import { Settlements } from './settlements.js';
import { StartFinalReport } from './start-final-report.js';
import { WithdrawAdvance } from './withdraw-advance.js';
import { WithdrawChange } from './withdraw-change.js';

/** After the award: changes, money, reports, inspection, settlement. */
export const awardUseCases = [
  ...[SaveChangeDraft, RequestChange, AgreeToChange, WithdrawChange, DecideChange],
  ...[SaveBankAccount, RequestAdvance, WithdrawAdvance, DecideAdvance, IssueInvoice, RecordPayment, RecordReturn],
  ...[ReportInterim, ReviewInterim, StartFinalReport, SaveReportPart, AttachReceipt, RemoveReceipt, ReportFinal],
  ...[ReturnFinalReport, SaveInspection, SettleApplication, RequireReturn, CancelAward, CloseAward],
];

export const awardProviders = [
  ...[
    Awards,
    TermsOfAwards,
    ApplyChange,
    ChangeWords,
    BankAccounts,
    PaymentMove,
    FinalReports,
    Settlements,
    Returns,
    Retention,
  ],
  ...[
    AwardLetterPreviews,
    AwardLetterResolver,
    AwardQueries,
    OfficeAwardQueries,
    AwardResolver,
    ReceiptFiles,
    AwardNotices,
    RemindOfReports,
  ],
];

export const awardEntities = [
  ...[
    ChangeDraft,
    ChangeRequest,
    GrantPayment,
    BankAccount,
    InterimReport,
    FinalReport,
    ReportPart,
    Receipt,
    Inspection,
  ],
];

export const awardLifecycles = [changeLifecycle, paymentLifecycle, interimLifecycle, finalReportLifecycle];
