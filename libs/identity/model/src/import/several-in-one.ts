/**
 * Names in expenditure lists that stand for several organisations or for nobody in particular. They are refused: a page
 * for 「金沢大学他」 would have no one behind it to talk to, and would hide the real one.
 */
const legal =
  /株式会社|有限会社|合同会社|特定非営利活動法人|NPO法人|[一公][般益][社財]団法人|社会福祉法人|学校法人|国立大学法人|公立大学法人|独立行政法人/g;

const marks: readonly (readonly [RegExp, string])[] = [
  [/(他|ほか)((\d+|[一二三四五六七八九十]+)(者|社|件|名|団体|法人|機関|組合)?)?$/, '「他」で終わる'],
  [/外(\d+|[一二三四五六七八九十]+)(者|社|件|名|団体|法人|機関|組合)$/, '「外○者」で終わる'],
  [/(?<!高|平|均|同|初|中|上)等(\d+(者|社|件|団体|法人|機関))?$/, '「等」で終わる'],
  [
    /共同(提案|企業|研究|事業|実施|設計|受託|開発)*(体|機関)|設計共同体|(^|[^a-z])JV$|ジョイントベンチャー/i,
    '共同体の',
  ],
];

/** What makes the name several organisations in one, in words; null when it is one. */
export function severalInOne(name: string): string | null {
  const plain = name.normalize('NFKC').replace(/\s+/g, '');
  const bare = plain.replace(/\([^()]*\)$/, '');
  const mark = marks.find(([pattern]) => pattern.test(bare));
  if (mark) return mark[1];
  const forms = plain.match(legal) ?? [];
  return forms.length >= 2 && /[・、,/＆&]/.test(plain) ? '複数の団体が並んだ' : null;
}

/** Names made unreadable on purpose: 「A漁業協同組合」「個人B」「○○株式会社」. */
export function isAnonymised(name: string): boolean {
  const plain = name.normalize('NFKC').replace(/\s+/g, '');
  if (/[○〇◯●]{2}|[*＊]{2}|[×✕]{2}/.test(plain)) return true;
  if (/^(個人|民間(企業|団体)|企業|団体|法人|事業者|非公表|匿名|その他)[A-Z]{0,2}\d*$/i.test(plain)) return true;
  return /^[A-Z]{1,2}(社|者|氏|法人|団体|(漁業|農業|森林|事業|生活)?協同組合|組合|協会|病院|大学|学校|市|町|村)$/.test(
    plain,
  );
}
