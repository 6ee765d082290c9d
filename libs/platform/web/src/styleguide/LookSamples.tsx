import { useState } from 'react';
import { toast } from '../components/announce.js';
import { Button, type ButtonVariant, ButtonRow, LinkButton, TextLink } from '../components/Button.js';
import { CardGrid, LinkCard } from '../components/Card.js';
import { Avatar, OrganisationLogo } from '../components/Figures.js';
import { Badge, Chip, LabelRow, RemovableChip, type Tone } from '../components/Labels.js';
import { Notice, type NoticeTone } from '../components/Notice.js';
import { ConfirmDialog, Menu } from '../components/Overlays.js';
import { Section, Stack } from '../components/Page.js';
import { useFormat } from '../i18n/format.js';
import { samples as s } from './messages.js';

const variants: readonly [ButtonVariant, string][] = [
  ['solid', s.main],
  ['outline', s.other],
  ['text', s.text],
  ['danger', s.danger],
];

export function ButtonSamples() {
  return (
    <Section title={s.buttons}>
      <Stack gap="small">
        {(['large', 'medium', 'small'] as const).map((size) => (
          <ButtonRow key={size}>
            {variants.map(([variant, label]) => (
              <Button key={variant} variant={variant} size={size}>
                {label}
              </Button>
            ))}
          </ButtonRow>
        ))}
        <ButtonRow>
          <Button pending>{s.pending}</Button>
          <Button disabled disabledReason={s.disabledReason}>
            {s.disabled}
          </Button>
          <LinkButton to="/search" variant="outline" icon="search">
            {s.search}
          </LinkButton>
          <TextLink to="https://www.example.jp/" external>
            {s.text}
          </TextLink>
        </ButtonRow>
      </Stack>
    </Section>
  );
}

const tones: readonly [Tone, string][] = [
  ['need', s.need],
  ['resource', s.resource],
  ['success', s.published],
  ['info', s.info],
  ['warning', s.warning],
  ['error', s.error],
  ['key', s.waiting],
  ['neutral', s.neutral],
];

export function LabelSamples() {
  return (
    <Section title={s.labels}>
      <Stack gap="small">
        {[true, false].map((strong) => (
          <LabelRow key={String(strong)}>
            {tones.map(([tone, label]) => (
              <Badge key={tone} tone={tone} strong={strong}>
                {label}
              </Badge>
            ))}
          </LabelRow>
        ))}
        <LabelRow>
          <Chip icon="place">{s.ward}</Chip>
          <Chip>{s.fieldChip}</Chip>
          <RemovableChip label={s.ward} removeLabel={s.removeFilter} onRemove={() => toast(s.toast)} />
        </LabelRow>
        <LabelRow>
          {[s.organisation, s.company, s.need, s.resource, s.ward, s.fieldChip].map((name) => (
            <OrganisationLogo key={name} name={name} />
          ))}
          <Avatar name={s.organisation} />
        </LabelRow>
      </Stack>
    </Section>
  );
}

export function NoticeSamples() {
  const all: readonly NoticeTone[] = ['info', 'success', 'warning', 'error'];
  return (
    <Section title={s.notices}>
      <Stack gap="small">
        {all.map((tone) => (
          <Notice
            key={tone}
            tone={tone}
            title={s.noticeTitle}
            actions={tone === 'info' && <Button variant="outline">{s.main}</Button>}
          >
            {s.noticeText}
          </Notice>
        ))}
      </Stack>
    </Section>
  );
}

export function CardSamples() {
  const format = useFormat();
  return (
    <Section title={s.cards} action={<TextLink to="/search">{s.text}</TextLink>}>
      <CardGrid>
        {(['need', 'resource', 'need'] as const).map((kind, index) => (
          <LinkCard
            key={index}
            to="#"
            title={s.cardTitle}
            before={
              <LabelRow>
                <Badge tone={kind} strong>
                  {s[kind]}
                </Badge>
                <Chip icon="place">{s.ward}</Chip>
              </LabelRow>
            }
          >
            <p className="m-0 line-clamp-3 text-solid-gray-800">{s.cardText}</p>
            <div className="mt-auto flex items-center gap-3 pt-1">
              <OrganisationLogo name={index ? s.company : s.organisation} size={40} />
              <span className="min-w-0 text-dns-14N-130 leading-[1.5]!">
                {index ? s.company : s.organisation}
                <span className="block text-solid-gray-700">{format.date('2026-11-23')}</span>
              </span>
            </div>
          </LinkCard>
        ))}
      </CardGrid>
    </Section>
  );
}

export function OverlaySamples() {
  const [open, setOpen] = useState(false);
  return (
    <Section title={s.dialog}>
      <ButtonRow>
        <Button variant="outline" onClick={() => setOpen(true)}>
          {s.dialog}
        </Button>
        <Button variant="outline" onClick={() => toast(s.toast)}>
          {s.toast}
        </Button>
        <Menu
          label={s.menu}
          entries={[
            { id: 'edit', label: s.menuEdit, icon: 'edit', onSelect: () => toast(s.menuEdit) },
            { id: 'copy', label: s.menuCopy, icon: 'file', onSelect: () => toast(s.menuCopy) },
          ]}
        />
      </ButtonRow>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={s.dialogTitle}
        confirmLabel={s.danger}
        danger
        onConfirm={() => toast(s.danger)}
      >
        {s.dialogText}
      </ConfirmDialog>
    </Section>
  );
}
