import { seireki, tokyoDate, tokyoTime } from '@musubi/platform/model';

export interface KeptMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly state: string;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly attachments: readonly { readonly fileId: string; readonly name: string }[];
}

const stateWords: Record<string, string> = {
  waiting: '送信待ち',
  sent: '送信済み',
  kept: '保管（送信先なし）',
  failed: '送信できず',
};

const style = `
  :root { color: #1a1a1a; background: #f2f2f2; font: 16px/1.7 'Noto Sans JP Variable', 'Noto Sans JP', system-ui, sans-serif }
  body { margin: 0 } main { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
  header { background: #fff; border-bottom: 1px solid #ccc } header div { max-width: 50rem; margin: 0 auto; padding: .75rem 1rem }
  h1 { font-size: 1.5rem; line-height: 1.4; margin: .5rem 0 1rem; overflow-wrap: anywhere } p { margin: .25rem 0 1rem }
  a { color: #0017c1; text-underline-offset: 3px } a:focus-visible { outline: 4px solid #000; outline-offset: 2px; background: #ffd43d; border-radius: 4px }
  ul { list-style: none; margin: 0; padding: 0; background: #fff; border: 1px solid #ccc; border-radius: 8px }
  li + li { border-top: 1px solid #ddd } li a { display: block; padding: .75rem 1rem; text-decoration: none }
  li a:hover { background: #f8f8fb } li strong { display: block; text-decoration: underline; overflow-wrap: anywhere }
  small, dt { color: #595959; font-size: .875rem } dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem } dd { margin: 0; overflow-wrap: anywhere }
  article { background: #fff; border: 1px solid #ccc; border-radius: 8px; padding: 1.25rem } pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: 1rem 0 0; border-top: 1px solid #ddd; padding-top: 1rem }
  .empty { background: #fff; border: 1px dashed #999; border-radius: 8px; padding: 2rem 1rem; text-align: center }`;

const page = (title: string, body: string) => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head>
<body><header><div><a href="/dev/mail">開発用メールボックス</a></div></header><main>${body}</main></body></html>`;

/** The list, newest first. `to` is the address it is narrowed to, or empty. */
export function mailboxPage(mails: readonly KeptMail[], to: string): string {
  const note = to
    ? `<p>${escape(to)} あて <a href="/dev/mail">すべて見る</a></p>`
    : '<p>メールサーバーを設定していないため、送信されるはずのメールをここに保管しています。</p>';
  const rows = mails.map(
    (each) =>
      `<li><a href="/dev/mail/${each.id}"><strong>${escape(each.subject)}</strong><small>${escape(each.to)}・${time(each.createdAt)}・${stateOf(each)}</small></a></li>`,
  );
  const list = rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '<p class="empty">まだメールはありません。</p>';
  return page('開発用メールボックス', `<h1>開発用メールボックス</h1>${note}${list}`);
}

export function messagePage(mail: KeptMail): string {
  const facts: [string, string][] = [
    ['宛先', `<a href="/dev/mail?to=${encodeURIComponent(mail.to)}">${escape(mail.to)}</a>`],
    ['日時', time(mail.createdAt)],
    ['状態', stateOf(mail)],
    ...(mail.error ? [['エラー', escape(mail.error)] as [string, string]] : []),
    ...mail.attachments.map((each): [string, string] => [
      '添付',
      `<a href="/files/${encodeURIComponent(each.fileId)}">${escape(each.name)}</a>`,
    ]),
  ];
  const list = facts.map(([term, words]) => `<dt>${term}</dt><dd>${words}</dd>`).join('');
  return page(
    escape(mail.subject),
    `<h1>${escape(mail.subject)}</h1><article><dl>${list}</dl><pre>${linked(mail.text)}</pre></article>`,
  );
}

const stateOf = (mail: KeptMail) => stateWords[mail.state] ?? escape(mail.state);
const time = (instant: Date) => `${seireki(tokyoDate(instant))} ${tokyoTime(instant)}`;

const escape = (text: string) => text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);

/** Links end before Japanese punctuation and brackets, which people write right after an address. */
const linked = (text: string) =>
  text
    .split(/(https?:\/\/[\w!#$%&'*+,\-./:;=?@~[\]]+)/)
    .map((part, place) => (place % 2 === 1 ? `<a href="${escape(part)}">${escape(part)}</a>` : escape(part)))
    .join('');
