import type { FieldIssue } from '@musubi/platform/model';
import { useEffect, useRef } from 'react';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { Icon } from './Icon.js';

/** Puts the caret where the correction is to be made: the input itself, or the first input of a group. */
export function focusField(id: string): void {
  const target = document.getElementById(id);
  openFolds(target);
  const input = target?.matches('fieldset,div')
    ? target.querySelector<HTMLElement>('input,select,textarea,button')
    : target;
  (input ?? target)?.focus();
  (target ?? input)?.scrollIntoView?.({ block: 'center' });
}

/** What lies in a folded part can neither be seen nor take the focus. */
function openFolds(target: Element | null): void {
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
}

/**
 * What must be corrected, at the top of the form; takes the focus when it appears or `attempt` counts up. Each line
 * leads to its field (whose id is `prefix + issue.field`).
 */
export function ErrorSummary({
  issues,
  prefix = '',
  attempt = 0,
}: {
  issues: readonly FieldIssue[];
  prefix?: string;
  attempt?: number;
}) {
  const texts = useMessages(platformMessages);
  const box = useRef<HTMLElement>(null);
  const any = issues.length > 0;
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="error-summary"
      className="rounded-12 border-[3px] border-error-1 bg-white p-4 sm:p-6"
    >
      <h2 id="error-summary" className="m-0 flex items-center gap-3 text-std-18B-160">
        <Icon name="error" size={28} className="text-error-1" />
        {texts.errorSummaryTitle(issues.length)}
      </h2>
      <ul className="mt-3 mb-0 list-disc pl-6">
        {issues.map((issue) => (
          <li key={`${issue.field}-${issue.message}`} className="py-1">
            <a
              href={`#${prefix}${issue.field}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(`${prefix}${issue.field}`);
              }}
              className="text-error-2 underline underline-offset-[3px] hover:decoration-[3px]"
            >
              {issue.message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
