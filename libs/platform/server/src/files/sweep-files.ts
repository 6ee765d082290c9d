import { Injectable } from '@nestjs/common';
import { Scheduled } from '../jobs/tasks.js';
import { FileStore } from './file-store.js';

@Scheduled('sweep-files', '40 18 * * *')
@Injectable()
export class SweepFiles {
  constructor(private readonly files: FileStore) {}

  async run(): Promise<void> {
    await this.files.sweep();
  }
}
