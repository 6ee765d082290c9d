import { createRequire } from 'node:module';

/** One word as the dictionary has it. */
export interface Morpheme {
  readonly surface: string;
  /** Missing for words that are not in the dictionary (class UNK). */
  readonly baseForm?: string;
  readonly partOfSpeech: string;
  readonly partOfSpeechSubcategory1?: string;
  readonly reading?: string;
  /** Places in the UTF-8 form of the text. */
  readonly byteStart: number;
  readonly byteEnd: number;
}

interface Analyzer {
  tokenize(text: string): Morpheme[];
}

/**
 * Grammar and punctuation, dropped inside the analyzer already: half of all morphemes, and handing one over costs more
 * than finding it.
 */
const grammar = [
  '助詞',
  ...['格助詞', '接続助詞', '係助詞', '副助詞', '間投助詞', '並立助詞', '終助詞', '連体化', '副詞化', '特殊'],
  ...['副助詞／並立助詞／終助詞', '格助詞,一般', '格助詞,引用', '格助詞,連語'],
].map((kind, at) => (at === 0 ? kind : `助詞,${kind}`));
const signs = ['一般', '読点', '句点', '空白', '括弧開', '括弧閉', 'アルファベット'].map((kind) => `記号,${kind}`);
const stopTags = [
  ...grammar,
  ...signs,
  ...['助動詞', '記号', '接続詞', '連体詞', '感動詞', 'フィラー', 'その他', 'その他,間投'],
];

let analyzer: Analyzer | undefined;

/** The dictionary (IPADIC, 15 MB inside the package) is unpacked at the first use: half a second, once a thread. */
export function dictionary(): Analyzer {
  if (analyzer) return analyzer;
  const lindera = createRequire(import.meta.url)('lindera-wasm-nodejs-ipadic') as {
    TokenizerBuilder: new () => {
      setDictionary(uri: string): void;
      setMode(mode: string): void;
      appendTokenFilter(kind: string, options: object): void;
      build(): Analyzer;
    };
  };
  const builder = new lindera.TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  builder.appendTokenFilter('japanese_stop_tags', { tags: stopTags });
  return (analyzer = builder.build());
}

const nounsKept = new Map<string, boolean>();

/** Whether the whole text is one noun of the dictionary. */
export function isNoun(text: string): boolean {
  let noun = nounsKept.get(text);
  if (noun === undefined) {
    const [only, more] = dictionary().tokenize(text);
    noun = !more && only?.partOfSpeech === '名詞' && only.surface === text;
    if (nounsKept.size > 20_000) nounsKept.clear();
    nounsKept.set(text, noun);
  }
  return noun;
}

/** Whether the whole text is one word of the dictionary, of any class but grammar. */
export function isKnownWord(text: string): boolean {
  const [only, more] = dictionary().tokenize(text);
  return !more && only?.surface === text && only.partOfSpeech !== 'UNK';
}
