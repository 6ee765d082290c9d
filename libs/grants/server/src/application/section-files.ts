import type { ApplicationSection as SectionForm } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import { type Actor, FileStore } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { ApplicationSection } from './application-parts.entity.js';

/** Files that answer questions of a section. */
@Injectable()
export class SectionFiles {
  constructor(private readonly files: FileStore) {}

  /**
   * Ties the files named in `values` to the part and gives the answers with the files' own facts. What was tied before
   * stays tied: an earlier submission shows it.
   */
  async keep(actor: Actor, part: ApplicationSection, form: SectionForm, values: Values): Promise<Values> {
    const questions = [...form.fields, ...(form.leadFields ?? []), ...(form.retired ?? [])].filter(
      (field) => field.kind === 'file' && values[field.id] !== undefined,
    );
    if (questions.length === 0) return values;
    const subject = { type: 'ApplicationSection', id: part.id };
    const tied = await this.files.of(subject);
    const named = questions.flatMap(({ id }) => idsOf(values[id]));
    const fresh = named.filter((id) => !tied.some((file) => file.id === id));
    if (fresh.length > 0) {
      const organisationId = part.organisationId ?? undefined;
      const all = [...new Set([...tied.map((file) => file.id), ...fresh])];
      await this.files.attach(actor, all, subject, { field: questions[0]?.id, organisationId });
    }
    const known = fresh.length > 0 ? await this.files.of(subject) : tied;
    const factsOf = (id: string) =>
      known.filter((file) => file.id === id).map(({ name, type, size }) => ({ id, name, type, size }));
    const answers = questions.map(({ id }) => [id, [...new Set(idsOf(values[id]))].flatMap(factsOf)]);
    return { ...values, ...Object.fromEntries(answers) };
  }
}

const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).flatMap((file: unknown) =>
    typeof file === 'object' && file !== null && 'id' in file ? [String(file.id)] : [],
  );
