import type { CourseSettings } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import { Db, newId, NotFound, refuse, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Course } from './programme.entity.js';

/** The courses of a programme whose row the caller holds locked. */
@Injectable()
export class CourseKeeper {
  constructor(private readonly db: Db) {}

  /** Makes exactly `wanted` the courses, in that order. Terms of a course applications were handed in for stay. */
  async keep(programmeId: string, wanted: readonly CourseSettings[]): Promise<string[]> {
    const known = await this.db.repo(Course).findBy({ programmeId });
    const changed: string[] = [];
    for (const course of known.filter(({ id }) => !wanted.some((each) => each.id === id))) {
      await this.remove(course);
      changed.push(`- ${course.name}`);
    }
    for (const [place, settings] of wanted.entries()) {
      const course = settings.id ? known.find(({ id }) => id === settings.id) : this.fresh(programmeId);
      if (!course) return refuse(new NotFound('このコースは見つかりませんでした。'));
      const before = termsOf(course);
      Object.assign(course, columnsOf(settings), { place });
      if (settings.id && termsOf(course) !== before) await this.unused(course);
      if (termsOf(course) !== before) changed.push(`${course.name} ${termsOf(course)}`);
      await this.db.repo(Course).save(course);
    }
    return changed;
  }

  private fresh(programmeId: string): Course {
    const id = newId();
    return Object.assign(new Course(), { id, programmeId, code: `c-${id.slice(-8)}` });
  }

  private async remove(course: Course): Promise<void> {
    const row = await this.db.one<{ used: boolean }>(
      'select exists (select 1 from call where $1 = any(course_ids)) as used',
      [course.id],
    );
    refuseReason(
      row?.used
        ? reason(
            'courseUsed',
            `「${course.name}」は公募で使われているため、なくせません。公募の編集で外すことはできます。`,
          )
        : null,
    );
    await this.db.repo(Course).remove(course);
  }

  /** Who has handed in was promised these terms. */
  private async unused(course: Course): Promise<void> {
    const row = await this.db.one<{ count: number }>(
      'select count(*)::int as count from application where course_id = $1 and submitted_at is not null and not test',
      [course.id],
    );
    const count = row?.count ?? 0;
    refuseReason(
      count === 0
        ? null
        : reason(
            'termsPromised',
            `「${course.name}」には受け付けた申請が${count}件あるため、率と上限額は変えられません。新しいコースをつくってください。`,
            { count },
          ),
    );
  }
}

const columnsOf = ({ name, summary, rate, categoryRates, capYen }: CourseSettings) => ({
  ...{ name, summary, capYen, rateNumerator: rate[0], rateDenominator: rate[1] },
  categoryRates: categoryRates as Record<string, [number, number]>,
});

const termsOf = (course: Course): string =>
  JSON.stringify([course.rateNumerator, course.rateDenominator, course.categoryRates, String(course.capYen)]);
