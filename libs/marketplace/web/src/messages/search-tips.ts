import { defineMessages } from '@musubi/platform/web';

/** What can be typed, and what it does. */
export const searchTipMessages = defineMessages({
  ja: {
    title: 'さがし方のこつ',
    place: '泉区 公園',
    placeDoes: '区の名前を入れると、その区のものにしぼります',
    kana: 'こうえん',
    kanaDoes: 'ひらがなでも、漢字の「公園」が見つかります',
    phrase: '「子ども食堂」',
    phraseDoes: 'かぎかっこで囲むと、そのとおりの言葉だけをさがします',
    minus: '公園 -清掃',
    minusDoes: '空白とマイナスのあとの言葉は、除いてさがします',
  },
  'ja-easy': {
    title: 'さがしかたの こつ',
    place: 'いずみく こうえん',
    placeDoes: '区（く）の 名前を 書くと、その 場所（ばしょ）だけ さがします',
    kanaDoes: 'ひらがなでも 漢字（かんじ）でも さがせます',
    phraseDoes: '「」の 中は、同じ（おなじ） ことばだけ さがします',
    minusDoes: '- を 書いた ことばは、出しません',
  },
  en: {
    title: 'Search tips',
    placeDoes: 'The name of a ward narrows the search to it',
    kanaDoes: 'Kana find words written in kanji, too',
    phraseDoes: 'Quotes find exactly these words',
    minusDoes: 'A word after a space and a minus is left out',
  },
});
