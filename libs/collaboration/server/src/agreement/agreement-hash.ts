import { createHash } from 'node:crypto';
import { type AgreementContent, canonicalAgreement } from '@musubi/collaboration/model';

/** What a signature binds to: SHA-256 in hex of the canonical text. */
export const agreementHash = (content: AgreementContent): string =>
  createHash('sha256').update(canonicalAgreement(content)).digest('hex');
