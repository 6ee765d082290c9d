import {
  Button,
  ButtonRow,
  Form,
  FormPageView,
  Layout,
  NotFoundPage,
  PageHeading,
  SaveState,
  useMessages,
} from '@musubi/platform/web';
import { resultsForm } from '@musubi/grants/model';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useFormInWords } from '../messages/labels.js';
import { type Award, type ReportPart, ruleOfAward } from './award-data.js';
import { useAwardCrumbs, WithAward } from './AwardFrame.js';
import { awardMessages } from './messages.js';
import { useReportPart } from './report-form.js';

/** What came of it, told by all partners together. */
export function ResultsPage() {
  return (
    <WithAward whenFresh>
      {(award) => {
        const part = award.report?.parts.find((each) => each.section === 'results');
        return part?.mayEdit && award.state === 'approved' ? (
          <Results key={part.id} award={award} part={part} />
        ) : (
          <NotFoundPage />
        );
      }}
    </WithAward>
  );
}

function Results({ award, part }: { award: Award; part: ReportPart }) {
  const t = useMessages(awardMessages);
  const navigate = useNavigate();
  const rule = useMemo(() => ruleOfAward(award), [award]);
  const form = useReportPart(award, part, rule);
  const [page] = useFormInWords(resultsForm).pages;
  const texts = Object.fromEntries(page?.fields.map(({ id, title, help }) => [id, { title, help: help ?? '' }]) ?? []);
  const back = () => void form.saveNow().then((saved) => saved && navigate(`/applications/${award.id}/report`));
  return (
    <Layout width="narrow" crumbs={useAwardCrumbs(award, t.results)}>
      <PageHeading title={t.results} lead={t.resultsLead} />
      <Form onSubmit={back}>
        <FormPageView form={form} pageId="results" texts={texts} />
        <ButtonRow className="mt-8">
          <Button type="submit" size="large">
            {t.saveBack}
          </Button>
        </ButtonRow>
        <SaveState form={form} />
      </Form>
    </Layout>
  );
}
