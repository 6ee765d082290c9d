import { editableStates } from '@musubi/grants/model';
import {
  type Actor,
  Clock,
  Db,
  fileNames,
  isId,
  NotFound,
  PdfPrinter,
  Permit,
  refuse,
  RefusalFilter,
} from '@musubi/platform/server';
import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { assessmentOf } from './application-assessment.js';
import { type ApplicationBundle, ApplicationBundles } from './application-bundle.js';
import { ApplicationSubmission } from './application-parts.entity.js';
import { applicationDocument, draftDocument } from './application-print.js';
import { Application } from './application.entity.js';

/** The application on paper at any time: as it was handed in, or as it stands now and marked 下書き. */
@Controller('files/applications')
@UseFilters(RefusalFilter)
export class ApplicationPdfController {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly pdf: PdfPrinter,
    private readonly bundles: ApplicationBundles,
  ) {}

  @Get(':id')
  async download(
    @Req() request: FastifyRequest & { readonly actor: Actor },
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<void> {
    const application = isId(id) ? await this.db.repo(Application).findOneBy({ id }) : null;
    // Somebody else's application looks like one that does not exist.
    if (!application || !this.permit.can(request.actor, 'application:open', application)) return refuse(new NotFound());
    const draft = (editableStates as readonly string[]).includes(application.state);
    const bytes = await this.pdf.document(await (draft ? this.draft(application) : this.handedIn(application)));
    const name = `助成金交付申請書${draft ? '（下書き）' : ''}${application.number ?? ''}.pdf`;
    reply.header('content-disposition', `inline; ${fileNames(name)}`);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('content-security-policy', "object-src 'self'; frame-ancestors 'none'");
    reply.header('cache-control', 'private, no-store');
    await reply.type('application/pdf').send(bytes);
  }

  private async draft({ id, title, number }: Application) {
    const now = this.clock.now();
    const bundle = await this.bundles.of(id);
    return draftDocument({ title, number: number ?? '', at: now, bundle, assessment: assessmentOf(bundle, now) });
  }

  private async handedIn(application: Application) {
    const submissions = this.db.repo(ApplicationSubmission);
    const [last] = await submissions.find({
      where: { applicationId: application.id },
      order: { round: 'DESC' },
      take: 1,
    });
    if (!last) return this.draft(application);
    const bundle = last.content as unknown as ApplicationBundle;
    return applicationDocument({
      title: application.title,
      number: application.number ?? '',
      submittedAt: last.submittedAt,
      round: last.round,
      bundle,
      assessment: assessmentOf(bundle, last.submittedAt),
    });
  }
}
