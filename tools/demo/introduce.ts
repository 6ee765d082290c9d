import { festivalTitle } from './town/festival.js';
import type { Town } from './town.js';

/** What became of an introduction. */
type Ending = 'asked' | 'accepted' | 'declined' | 'withdrawn' | 'forgotten';

interface Story {
  readonly from: string;
  readonly title: string;
  readonly message: string;
  readonly daysAgo: number;
  readonly then: Ending;
  readonly talk?: readonly (readonly [who: 'from' | 'to', text: string])[];
}

const stories: readonly Story[] = [
  {
    from: 'unyu',
    title: '冬まつりのテントを運び、立ててくれる方を探しています',
    daysAgo: 6,
    then: 'accepted',
    message: 'みほん運輸の見本です。土曜ならトラックと社員6人でうかがえます。当日の流れを教えていただけますか。',
    talk: [
      ['to', 'ありがとうございます。役員一同、飛び上がって喜んでいます。朝8時に集会所の前でお願いできますか。'],
      ['from', '承知しました。テントの大きさと、運ぶ距離がわかる写真があれば助かります。'],
      ['to', '孫に撮ってもらって送ります。豚汁も用意しますね。'],
    ],
  },
  {
    from: 'unyu',
    title: festivalTitle,
    daysAgo: 1,
    then: 'accepted',
    message: '設営なら社員6人でお手伝いできます。ほかに足りないものも、一緒に探しましょう。',
  },
  {
    from: 'kaigo',
    title: 'サロンまでの送迎に、車いすで乗れる車を',
    daysAgo: 9,
    then: 'accepted',
    message: '昼間に空いている送迎車があります。運転できる職員も付けられますので、曜日をご相談させてください。',
    talk: [
      ['to', '月曜の午前がいちばん困っています。保険のことも伺いたいです。'],
      ['from', '保険は弊社の契約で対応できます。資料をお持ちします。'],
    ],
  },
  {
    from: 'senmon',
    title: '団地のお茶の間で、お昼をつくる人が足りません',
    daysAgo: 12,
    then: 'accepted',
    message: '学生の実習として、月2回、5人で調理に入れます。献立のご希望を教えてください。',
    talk: [['to', 'やわらかくて、見た目がきれいなものが喜ばれます。アレルギーのある方が2人います。']],
  },
  {
    from: 'pc',
    title: 'スマホの使い方を、ゆっくり教えてほしい',
    daysAgo: 15,
    then: 'accepted',
    message: 'まさに私たちの出番です。第2木曜に、相談員4人で伺えます。',
  },
  {
    from: 'shokuhin',
    title: '冬休みのフードパントリーに、食品を寄せてください',
    daysAgo: 4,
    then: 'accepted',
    message: '常温で3か月もつ惣菜の缶詰を200個お出しできます。',
  },
  {
    from: 'wakamono',
    title: '空き店舗で、若い人の小さな催しをひらきたい',
    daysAgo: 3,
    then: 'asked',
    message: 'ペンキ塗りも、1日店長も、ぜひやってみたいです。まず見に行ってもいいですか。',
  },
  {
    from: 'kensetsu',
    title: '古くなった公園のベンチを直せる方',
    daysAgo: 2,
    then: 'asked',
    message: '職人2人で半日あれば直せそうです。写真を見せてください。',
  },
  {
    from: 'daigaku',
    title: '24年分の水質の記録を、グラフにしてほしい',
    daysAgo: 5,
    then: 'asked',
    message: '環境統計のゼミで取り組みたいです。学生6人が2月まで動けます。',
  },
  {
    from: 'idobata',
    title: '自然体験の日の、救護をお願いできる方',
    daysAgo: 1,
    then: 'asked',
    message: '看護師が2人伺えます。山での応急手当も経験があります。',
  },
  {
    from: 'kokosei',
    title: '紙芝居を動画にして、教室に届けたい',
    daysAgo: 2,
    then: 'asked',
    message: '放送部の生徒が、撮影と編集をしたいと言っています。',
  },
  {
    from: 'cafe',
    title: '手芸品を、町の店に置いてほしい',
    daysAgo: 8,
    then: 'accepted',
    message: 'レジの横に小さな棚があります。まず10点から置いてみませんか。',
  },
  {
    from: 'ongaku',
    title: '子ども会のクリスマス会で、演奏してくれる方',
    daysAgo: 7,
    then: 'declined',
    message: 'クリスマスの曲なら5曲できます。',
  },
  {
    from: 'insatsu',
    title: '集団移転跡地の広場を、もう一度にぎやかにしたい',
    daysAgo: 10,
    then: 'declined',
    message: 'のぼり旗とチラシなら、お手伝いできます。',
  },
  {
    from: 'seikyo',
    title: '坂の上の団地で、買い物の送り迎えを続けたい',
    daysAgo: 11,
    then: 'withdrawn',
    message: '移動販売車の停留所としてご一緒できないでしょうか。',
  },
  {
    from: 'ginkou',
    title: '避難路の照明を、太陽光に替えたい',
    daysAgo: 20,
    then: 'forgotten',
    message: '寄付の制度がお役に立てるかもしれません。',
  },
];

/** Introductions in every state, and two that the coordinator proposes. Answers the ids of the accepted ones by title. */
export async function introduce(town: Town, postings: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const accepted = new Map<string, string>();
  for (const story of stories) {
    const owner = await ownerOf(town, postings.get(story.title) ?? '');
    if (!owner) continue;
    town.clock.daysAgo(story.daysAgo);
    const from = town.person(`${story.from}:representative`);
    const asked = await town.act<{ id: string; version: number; conversationId: string }>(from, 'requestIntroduction', {
      organisationId: town.organisation(story.from),
      postingId: postings.get(story.title),
      message: story.message,
    });
    await conclude(town, story, owner, asked);
    if (story.then === 'accepted') accepted.set(story.title, asked.id);
  }
  town.clock.daysAgo(2);
  await propose(
    town,
    'bosai',
    'shogakko',
    'ひばり台小学校の防災の授業に、避難所運営ゲームが合いそうです。まず30分、話してみませんか。',
  );
  await propose(town, 'nihongo', 'keyaki', '外国から来た方が増えたけやき坂で、お茶の会を一緒にひらけたらと思います。');
  town.clock.daysAgo(0);
  return accepted;
}

async function ownerOf(town: Town, postingId: string): Promise<string | null> {
  const row = await town.db.one<{ organisation: string }>(
    `select organisation_id as organisation from posting where id::text = $1 and state = 'published'`,
    [postingId],
  );
  return [...town.organisations].find(([, id]) => id === row?.organisation)?.[0] ?? null;
}

async function conclude(
  town: Town,
  story: Story,
  owner: string,
  asked: { id: string; conversationId: string },
): Promise<void> {
  const [from, to] = [town.person(`${story.from}:representative`), town.person(`${owner}:representative`)];
  const input = { id: asked.id };
  if (story.then === 'accepted') await town.act(to, 'acceptIntroduction', input);
  if (story.then === 'declined')
    await town.act(to, 'declineIntroduction', {
      ...input,
      reason: 'found',
      comment: 'せっかくのお声がけでしたが、先にお返事した方がいます。また来年お願いします。',
    });
  if (story.then === 'withdrawn') await town.act(from, 'withdrawIntroduction', input);
  for (const [place, [who, body]] of (story.talk ?? []).entries()) {
    town.clock.daysAgo(story.daysAgo - place - 1);
    await town.act(who === 'from' ? from : to, 'sendMessage', {
      conversationId: asked.conversationId,
      clientKey: `demo-${asked.id}-${place}`,
      body,
    });
  }
}

async function propose(town: Town, from: string, to: string, message: string): Promise<void> {
  await town.act(town.person('coordinator'), 'proposeIntroduction', {
    fromOrganisationId: town.organisation(from),
    toOrganisationId: town.organisation(to),
    message,
  });
}
