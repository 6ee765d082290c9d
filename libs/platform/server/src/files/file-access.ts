import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ProviderClasses } from '../jobs/job-runner.js';
import { organisationsOf } from '../permission/rule.js';
import type { Actor } from '../session/actor.js';
import type { StoredFile } from './stored-file.js';

const key = Symbol('files of');

/** Decides who may read restricted files of one kind of subject. */
export interface FileGuard {
  mayRead(actor: Actor, file: StoredFile): Promise<boolean>;
  /** The name this reader gets it under, where its own says more than this reader may know. */
  nameFor?(actor: Actor, file: StoredFile): Promise<string>;
}

/** Marks the provider that guards the files of these subjects: `@FilesOf('Application')`. */
export const FilesOf =
  (...subjects: string[]): ClassDecorator =>
  (target) =>
    Reflect.defineMetadata(key, subjects, target);

/**
 * Who may read a file: everybody a public one; its uploader and the members of its organisation; administrators; and
 * whoever the guard of its subject lets in. A subject without a guard lets nobody else in.
 */
@Injectable()
export class FileAccess {
  constructor(
    private readonly modules: ModuleRef,
    private readonly providers: ProviderClasses,
  ) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<boolean> {
    if (file.visibility === 'public' || actor.roles.includes('admin') || isOwn(actor, file)) return true;
    const guard = file.subject && this.guardOf(file.subject.type);
    return guard ? guard.mayRead(actor, file) : false;
  }

  /** The name a file is handed out under. */
  async nameFor(actor: Actor, file: StoredFile): Promise<string> {
    const guard = file.subject && !isOwn(actor, file) ? this.guardOf(file.subject.type) : null;
    return guard?.nameFor ? guard.nameFor(actor, file) : file.name;
  }

  private guardOf(subject: string): FileGuard | null {
    const found = this.providers.classes.find((each) =>
      ((Reflect.getMetadata(key, each) as string[] | undefined) ?? []).includes(subject),
    );
    return found ? this.modules.get<FileGuard>(found, { strict: false }) : null;
  }
}

function isOwn(actor: Actor, file: StoredFile): boolean {
  if (actor.personId !== null && actor.personId === file.uploadedBy) return true;
  return file.organisationId !== null && organisationsOf(actor).includes(file.organisationId);
}
