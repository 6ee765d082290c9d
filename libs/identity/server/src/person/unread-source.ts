import { Injectable } from '@nestjs/common';
import type { Actor } from '@musubi/platform/server';

/** How many things wait for the viewer. The context that knows (conversations) provides its own in place of this. */
@Injectable()
export class UnreadSource {
  async countFor(_actor: Actor): Promise<number> {
    return 0;
  }
}
