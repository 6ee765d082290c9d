import { Layout, NotFoundPage, PageHeading, Section, useLanguage } from '@musubi/platform/web';
import { useParams } from 'react-router';
import { papers } from './papers.js';

/** Accessibility, privacy, terms: what the city promises in plain words. */
export function AboutPage() {
  const { paper = '' } = useParams();
  const language = useLanguage();
  const texts = papers[paper];
  if (!texts) return <NotFoundPage />;
  const text = texts[language] ?? texts.ja;
  return (
    <Layout width="narrow" crumbs={[{ title: text.title }]}>
      <PageHeading title={text.title} lead={text.lead} />
      {text.parts.map((part) => (
        <Section key={part.title} title={part.title}>
          <ul className="m-0 max-w-180 list-disc space-y-2 pl-6">
            {part.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Section>
      ))}
    </Layout>
  );
}
