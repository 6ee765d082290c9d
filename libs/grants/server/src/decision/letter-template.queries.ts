import {
  fillTemplate,
  isLetterKind,
  type LetterContent,
  letterDefault,
  type LetterKind,
  letterKindNames,
  letterKinds,
  placeholdersOf,
  sampleFacts,
  templateIssues,
} from '@musubi/grants/model';
import { tokyoDate, wareki } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Config,
  Db,
  isId,
  NotFound,
  PdfPrinter,
  Permit,
  refuse,
  refuseIssues,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Application } from '../application/application.entity.js';
import { ComposeLetter } from './compose-letter.js';
import { LetterTemplate } from './letter-template.entity.js';
import type {
  LetterSampleApplication,
  LetterTemplatePreview,
  LetterTemplatePreviewInput,
  LetterTemplateType,
} from './letter-template.types.js';
import { printedLetter } from './printed-letter.js';

/** Words of letters and how they would look. */
@Injectable()
export class LetterTemplateQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly compose: ComposeLetter,
    private readonly pdf: PdfPrinter,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** All kinds of letters of a programme, its own words or the defaults. */
  async templates(actor: Actor, programmeId: string): Promise<LetterTemplateType[]> {
    this.permit.check(actor, 'letterTemplate:manage');
    if (!isId(programmeId)) return refuse(new NotFound());
    const kept = await this.db.repo(LetterTemplate).findBy({ programmeId });
    return letterKindNames.map((kind) =>
      templateType(
        programmeId,
        kind,
        kept.find((each) => each.kind === kind),
      ),
    );
  }

  /** Applications of a programme to look at a letter with, the newest first. */
  samples(actor: Actor, programmeId: string): Promise<LetterSampleApplication[]> {
    this.permit.check(actor, 'letterTemplate:manage');
    if (!isId(programmeId)) return Promise.resolve([]);
    return this.db.query<LetterSampleApplication>(
      `select a.id, a.number, a.title from application a join call k on k.id = a.call_id
       where k.programme_id = $1 and a.number is not null order by a.submitted_at desc limit 20`,
      [programmeId],
    );
  }

  async preview(actor: Actor, input: LetterTemplatePreviewInput, withPdf: boolean): Promise<LetterTemplatePreview> {
    this.permit.check(actor, 'letterTemplate:manage');
    const { kind } = input;
    if (!isLetterKind(kind)) return refuse(new NotFound());
    refuseIssues(templateIssues(kind, input.words));
    const content = input.applicationId
      ? await this.real(input.applicationId, kind, input)
      : this.sample(kind, input.words);
    const date = tokyoDate(this.clock.now());
    const printed = withPdf
      ? await this.pdf.letter(printedLetter(content, { number: sampleNumber, date }, this.config.city))
      : null;
    return { ...content, date: wareki(date), pdf: printed?.toString('base64') ?? null };
  }

  private sample(kind: LetterKind, words: LetterTemplatePreviewInput['words']): LetterContent {
    const { city } = this.config;
    const facts = sampleFacts(kind);
    return {
      kind,
      ...fillTemplate(words, { ...facts, 市長: city.mayorTitle, 担当課: city.department }),
      to: (facts['団体名'] ?? '').split('、'),
      from: [city.mayorTitle, city.mayorName].filter(Boolean).join('　'),
      contact: `${city.department}　電話 ${city.telephone}`,
    };
  }

  /** Own facts of the kind are not known yet, so they stay samples. */
  private async real(id: string, kind: LetterKind, input: LetterTemplatePreviewInput): Promise<LetterContent> {
    const application = isId(id) ? await this.db.repo(Application).findOneBy({ id }) : null;
    if (!application?.number) return refuse(new NotFound());
    const samples: Readonly<Record<string, string>> = Object.fromEntries(
      placeholdersOf(kind).map(({ key, sample }) => [key, sample]),
    );
    const own = Object.fromEntries(letterKinds[kind].own.map((key) => [key, samples[key] ?? '']));
    const instead = await this.knownFacts(application, samples);
    return this.compose.of(application, kind, own as never, { words: input.words, instead });
  }

  /** Common facts that are still open (a decision not yet made) are shown by their samples. */
  private async knownFacts(application: Application, samples: Readonly<Record<string, string>>) {
    const common = await this.compose.commonFacts(application);
    return Object.fromEntries(Object.entries(common).map(([key, value]) => [key, value || (samples[key] ?? '')]));
  }
}

const sampleNumber = '見本第0号';

const templateType = (programmeId: string, kind: LetterKind, kept: LetterTemplate | undefined): LetterTemplateType => ({
  id: `${programmeId}:${kind}`,
  programmeId,
  kind,
  ...(kept ? keptFacts(kept) : { version: null, editedAt: null, editedByName: null, ...letterDefault(kind) }),
  placeholders: placeholdersOf(kind),
});

const keptFacts = ({ version, words, updatedAt, editedByName }: LetterTemplate) => ({
  ...{ version, editedAt: updatedAt, editedByName },
  ...words,
});
