import { japaneseStanding, type StandingWords } from '@musubi/grants/model';
import { formatsIn, type Language, useLanguage } from '@musubi/platform/web';

const day = (on: string): string => formatsIn('en').date(on);

const english: StandingWords = {
  states: {
    draft: {
      means: 'It has not been submitted yet. What you enter is saved by itself.',
      next: 'You can submit once everything is filled in and the representatives of all organisations have agreed. ',
    },
    submitted: {
      means: 'Your application has been received.',
      next: 'The city checks that all documents are there. You will hear if something is missing. ',
    },
    returned: {
      means: 'Something has to be put right.',
      next: 'Please read what the city asks for and put it right. When all representatives have agreed anew, submit it before the deadline. ',
    },
    accepted: {
      means: 'The documents have been checked; the review comes next.',
      next: 'The review begins as soon as the reviewers are named. Please wait. ',
    },
    inReview: {
      means: 'The reviewers are reading your application.',
      next: 'After the review the city decides on the grant. Please wait. ',
    },
    reviewed: {
      means: 'The review is finished.',
      next: 'The city is deciding on the grant. All organisations will be told the result. ',
    },
    approved: {
      means: 'The grant has been awarded.',
      next: 'Please carry out the project as the letter says and keep all receipts. If plans change, ask before you change them. ',
    },
    reported: {
      means: 'Your final report has been received.',
      next: 'The city is looking into the report and the receipts. ',
    },
    settled: {
      means: 'The final amount of the grant has been set.',
      next: 'The difference to what you received in advance will be paid or paid back. ',
    },
    closed: {
      means: 'Everything about this application is finished.',
      next: 'Please keep the accounts and receipts until the day shown under “After the award”. ',
    },
    ineligible: {
      means: 'It did not go to review, because it does not meet the conditions.',
      next: 'The letter gives the reason. You can book a consultation for the next call. ',
    },
    rejected: {
      means: 'The grant has not been awarded this time.',
      next: 'The letter gives the reason. You can book a consultation for the next call. ',
    },
    withdrawn: {
      means: 'You have withdrawn the application.',
      next: 'What you wrote is still there. While the call is open you can begin again. ',
    },
    cancelled: {
      means: 'The award has been cancelled.',
      next: 'The letter gives the reason and says what has to be paid back. ',
    },
  },
  pending: {
    change: 'The city is looking at the change you asked for. ',
    changePartner: 'The change you asked for waits for the organisation that joins. ',
    advance: 'The city is looking at your request for an advance payment. ',
    invoice: 'The advance payment has been granted. Please send the invoice. ',
    payment: 'The city has your invoice and is making the payment. You will be told by mail once it is made. ',
    return: 'Money has to be paid back. ',
    interim: 'The city is reading your interim report. ',
    interimReturned: 'Something in the interim report has to be put right. ',
  },
  due: (kind, on, over) => {
    const names = {
      document: 'The document the city asked for',
      interim: 'The interim report',
      final: 'The final report',
      return: 'The repayment',
      payment: 'The payment by the city',
    };
    if (kind === 'payment') return `${names.payment} is planned for ${day(on)}. `;
    return over ? `${names[kind]} was due on ${day(on)}. ` : `${names[kind]} is due on ${day(on)}. `;
  },
  correctBy: (at) => `Please submit by ${formatsIn('en').dateTime(at)}. `,
  screened: (on, over) =>
    over
      ? `The check of the documents was planned to end around ${day(on)} and is late. `
      : `The check of the documents ends around ${day(on)}. `,
  result: (on, over) =>
    over
      ? `The result was planned for around ${day(on)} and is late. You will be told as soon as it is there. `
      : `The result comes around ${day(on)}. `,
};

const date = (on: string): string => formatsIn('ja-easy').date(on);

const easy: StandingWords = {
  states: {
    draft: {
      means: 'まだ 市に 出していません。書いたことは、自動で 残ります。',
      next: 'ぜんぶ 書いて、ぜんぶの 団体の 代表の 人が「いいです」と 言うと、出せます。',
    },
    submitted: {
      means: '申請を 受け取りました。',
      next: '市の 人が、書類が あるか 見ています。たりないときは、知らせます。',
    },
    returned: {
      means: '直して ほしい ところが あります。',
      next: '市の 手紙を 読んで、直して ください。みんなが もう一度「いいです」と 言ったら、出して ください。',
    },
    accepted: {
      means: '書類は だいじょうぶです。つぎは 審査です。',
      next: '審査の 人が きまったら、はじまります。待っていて ください。',
    },
    inReview: {
      means: '審査の 人が 読んでいます。',
      next: '審査が おわったら、市が きめます。待っていて ください。',
    },
    reviewed: {
      means: '審査が おわりました。',
      next: '市が きめています。結果は みんなに 知らせます。',
    },
    approved: {
      means: 'お金が もらえることに なりました。',
      next: '手紙の とおりに 活動して、領収書を 残して ください。計画を かえるときは、先に 知らせて ください。',
    },
    reported: {
      means: 'さいごの 報告を 受け取りました。',
      next: '市の 人が、報告と 領収書を 見ています。',
    },
    settled: {
      means: 'もらえる お金が きまりました。',
      next: '先に もらった お金との ちがいを、はらいます。または 返して もらいます。',
    },
    closed: {
      means: 'ぜんぶ おわりました。',
      next: 'お金の ノートと 領収書は、きまった 日まで 残して ください。',
    },
    ineligible: {
      means: 'きまりに あわないので、審査が できませんでした。',
      next: 'わけは 手紙に あります。つぎの ために、窓口で 相談できます。',
    },
    rejected: {
      means: '今回は お金は もらえません。',
      next: 'わけは 手紙に あります。つぎの ために、窓口で 相談できます。',
    },
    withdrawn: {
      means: '申請を やめました。',
      next: '書いたことは 残っています。もうしこめる あいだは、もう一度 はじめられます。',
    },
    cancelled: {
      means: 'お金は もらえなくなりました。',
      next: 'わけと 返す お金は、手紙を 見て ください。',
    },
  },
  pending: {
    change: '計画を かえる お願いを、市が 見ています。',
    changePartner: '新しく 入る 団体の「はい」を 待っています。',
    advance: 'お金を 先に もらう お願いを、市が 見ています。',
    invoice: 'お金を 先に もらえます。請求書を 出して ください。',
    payment: '請求書を 受け取りました。市が はらいます。はらったら、メールで 知らせます。',
    return: 'お金を 返して ください。',
    interim: 'とちゅうの 報告を、市が 見ています。',
    interimReturned: 'とちゅうの 報告に、直して ほしい ところが あります。',
  },
  due: (kind, on, over) => {
    const names = {
      document: 'お願いした 書類',
      interim: 'とちゅうの 報告',
      final: 'さいごの 報告',
      return: '返す お金',
      payment: '市が はらう お金',
    };
    if (kind === 'payment') return `${names.payment}は ${date(on)}ごろの 予定です。`;
    return over ? `${names[kind]}は ${date(on)}まででした。すぎています。` : `${names[kind]}は ${date(on)}までです。`;
  },
  correctBy: (at) => `${formatsIn('ja-easy').dateTime(at)}までに 出して ください。`,
  screened: (on, over) =>
    over
      ? `書類を 見るのは ${date(on)}ごろの 予定でしたが、おそくなっています。`
      : `書類を 見るのは ${date(on)}ごろ おわります。`,
  result: (on, over) =>
    over
      ? `結果の お知らせは ${date(on)}ごろの 予定でしたが、おそくなっています。きまったら 知らせます。`
      : `結果の お知らせは ${date(on)}ごろです。`,
};

/** What is said of an application's standing, language by language. */
export const standingWords: Readonly<Record<Language, StandingWords>> = {
  ja: japaneseStanding,
  'ja-easy': easy,
  en: english,
};

export const useStandingWords = (): StandingWords => standingWords[useLanguage()];
