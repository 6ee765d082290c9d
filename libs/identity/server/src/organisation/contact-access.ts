import { Injectable } from '@nestjs/common';
import type { Actor } from '@musubi/platform/server';

/**
 * Who, besides members and coordinators, may see an organisation's private contact. The context that knows of accepted
 * introductions provides its own in place of this.
 */
@Injectable()
export class ContactAccess {
  async maySee(_actor: Actor, _organisationId: string): Promise<boolean> {
    return false;
  }
}
