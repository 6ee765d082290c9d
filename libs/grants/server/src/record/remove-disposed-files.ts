import { FileStore, type Listener, Listens, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** Takes the bytes of disposed records out of the file store, after the commit. */
@Listens('RecordDisposed')
@Injectable()
export class RemoveDisposedFiles implements Listener {
  constructor(private readonly files: FileStore) {}

  handle(event: RecordedEvent): Promise<void> {
    return this.files.discard(event.data['fileIds'] as string[]);
  }
}
