import type { RowsField } from '@musubi/grants/model';
import type { Form, FormField } from '@musubi/platform/model';
import { useLanguage } from '@musubi/platform/web';

/** Questions, choices and headings of the standard tables and reports, by their Japanese: English, easy Japanese. */
export const labelWords: Readonly<Record<string, readonly [en: string, easy: string]>> = {
  これまでに行ったこと: ['What has been done so far', 'いままでに したこと'],
  'これまでに使ったお金（円）': ['Money spent so far (yen)', 'いままでに 使った お金（円）'],
  予定とくらべて: ['Compared with the plan', '予定と くらべて'],
  予定どおり: ['As planned', '予定の とおり'],
  遅れている: ['Late', 'おそい'],
  予定より進んでいる: ['Ahead', '予定より はやい'],
  これから行うこと: ['What comes next', 'これから すること'],
  '困っていること・相談したいこと': [
    'Problems, or what you would like to talk about',
    '困っていること・相談したいこと',
  ],
  行ったこと: ['What was done', 'したこと'],
  'いつ、どこで、だれと、何をしたか。': [
    'When, where, with whom, and what.',
    'いつ、どこで、だれと、何を しましたか。',
  ],
  'うまくいったこと・変わったこと': ['What went well, what has changed', 'よかったこと・かわったこと'],
  '参加した人の数（のべ）': ['People who took part (all times together)', '来た 人の 数（ぜんぶ）'],
  活動した回数: ['How many times', '何回 しましたか'],
  そのほかの数字で見える成果: ['Other results in figures', 'ほかの 数字'],
  '例：相談 42 件、外出の回数が週 1.2 回から 2.0 回に。': [
    'Example: 42 people advised; outings rose from 1.2 to 2.0 a week.',
    '例：相談 42回。外に 出る 回数が ふえた。',
  ],
  いっしょに取り組んでよかったこと: ['What working together brought', 'いっしょに して よかったこと'],
  'うまくいかなかったこと・次に生かすこと': [
    'What did not go well, what you learned',
    'うまく いかなかったこと・つぎに すること',
  ],
  これからのこと: ['What comes after', 'これからの こと'],
  '助成のあと、どう続けるか。': ['How it goes on without the grant.', '市の お金の あと、どう つづけますか。'],
  参加した人の声: ['Voices of people who took part', '来た 人の ことば'],
  '名前は書かないでください。': ['Please do not write names.', '名前は 書かないで ください。'],
  市が事例として紹介することに同意する: [
    'The city may present it as a case study',
    '市が よい 例として 紹介して いいです',
  ],
  '紹介する前に、内容を確認していただきます。': [
    'You will see the text before it is published.',
    '紹介する 前に、見て もらいます。',
  ],
  支出: ['Costs', '使う お金'],
  '1行に1つずつ。領収書の単位で書くと、あとの報告が楽になります。': [
    'One item a line. If you write one line per receipt, reporting will be easy.',
    '1つずつ 書きます。領収書ごとに 書くと、あとの 報告が 楽です。',
  ],
  支出を加える: ['Add a cost', '使う お金を ふやす'],
  経費区分: ['Category', '使い方'],
  内容: ['Item', '何に'],
  '例：チラシ印刷 A4 両面': ['Example: printing of leaflets, A4, both sides', '例：ちらし A4'],
  '単価（税込・円）': ['Unit price (yen, with tax)', '1つの ねだん（税も 入れて・円）'],
  数量: ['Quantity', '数'],
  '単位（枚・回など）': ['Unit (sheets, times …)', '数え方（まい・回など）'],
  助成の対象にしない: ['Leave it out of the grant', '市の お金を 使わない'],
  助成金以外の収入: ['Income besides the grant', '市の お金の ほかに 入る お金'],
  '自己資金も収入です。収入と支出は同じ額になります。': [
    'Your own money is income too. Income and costs come out equal.',
    '自分の お金も 入れます。入る お金と 使う お金は 同じに なります。',
  ],
  収入を加える: ['Add income', '入る お金を ふやす'],
  収入: ['Income', '入る お金'],
  収入の種類: ['Kind of income', '入る お金の 種類'],
  自己資金: ['Own money', '自分の お金'],
  その他: ['Other', 'その ほか'],
  '会費や積立金など、団体が出すお金。': ['Fees or savings of the organisation.', '会費など、団体が 出す お金。'],
  参加費: ['Participants’ fees', '参加費'],
  '参加した人から集めるお金。': ['Paid by people who take part.', '来た 人から あつめる お金。'],
  '寄付金・協賛金': ['Donations', '寄付'],
  '企業や個人からの寄付。': ['From companies or people.', '会社や 人からの 寄付。'],
  事業収入: ['Sales', '売った お金'],
  '販売やサービスの売り上げ。': ['Of goods or services.', '物を 売った お金など。'],
  民間の助成金: ['Private grants', '会社などの 助成金'],
  '財団などの助成。': ['From foundations and others.', '財団などの お金。'],
  '市・国・県のほかの補助金': ['Other public grants', '市・国・県の ほかの お金'],
  '同じ事業に重ねて受けられないことがあります。募集のページで確かめてください。': [
    'They may exclude each other for one project. Please check the page of the call.',
    '同じ 活動に 2つ もらえない ことが あります。募集の ページを 見て ください。',
  ],
  '例：町内会の積立金': ['Example: savings of the neighbourhood association', '例：町内会の お金'],
  '金額（円）': ['Amount (yen)', 'お金（円）'],
  この事業だけに使うと決まっている: ['For this project only', 'この 活動だけに 使う お金です'],
  支出の実績: ['Money spent', '使った お金'],
  '領収書1枚につき1行。領収書の写真を付けてください。': [
    'One line per receipt. Please attach a photo of the receipt.',
    '領収書 1まいに 1つ 書きます。写真を つけて ください。',
  ],
  支払った日: ['Paid on', 'はらった 日'],
  支払先: ['Paid to', 'はらった 店など'],
  助成金以外の収入の実績: ['Income besides the grant', '市の お金の ほかに 入った お金'],
};

/** A label in the reader's language; what a call words in its own way stays as it is. */
function useLabel(): (text: string) => string {
  const language = useLanguage();
  if (language === 'ja') return (text) => text;
  return (text) => labelWords[text]?.[language === 'en' ? 0 : 1] ?? text;
}

type Say = (text: string) => string;

const fieldIn = (say: Say, field: FormField): FormField => ({
  ...field,
  title: say(field.title),
  ...(field.help && { help: say(field.help) }),
  ...(field.choices && {
    choices: field.choices.map((each) => ({
      ...each,
      label: say(each.label),
      ...(each.hint && { hint: say(each.hint) }),
    })),
  }),
});

/** A table of a form with its columns in the reader's language. */
export function useRowsInWords(field: RowsField): RowsField {
  const say = useLabel();
  return {
    ...field,
    title: say(field.title),
    ...(field.help && { help: say(field.help) }),
    ...{ addLabel: say(field.addLabel), rowLabel: say(field.rowLabel) },
    columns: field.columns.map((column) => fieldIn(say, column)),
  };
}

/** A form with its questions in the reader's language. */
export function useFormInWords(form: Form): Form {
  const say = useLabel();
  return {
    ...form,
    pages: form.pages.map((page) => ({ ...page, fields: page.fields.map((field) => fieldIn(say, field)) })),
  };
}
