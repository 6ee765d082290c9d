import { createServer, type Server, type Socket } from 'node:net';

export interface ReceivedMail {
  readonly to: string;
  readonly data: string;
}

/** A small mail server for tests: takes everything, except for `nobody@…` (does not exist) and while `busy` (try later). */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  busy = false;
  private readonly server: Server = createServer((socket) => new Session(this, socket));

  /** Answers the `smtp://` address. */
  open(): Promise<string> {
    return new Promise((done) =>
      this.server.listen(0, '127.0.0.1', () => {
        const address = this.server.address();
        done(`smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
      }),
    );
  }

  close(): void {
    this.server.close();
  }
}

class Session {
  private rest = '';
  private to = '';
  private data: string[] | null = null;

  constructor(
    private readonly server: MailServer,
    private readonly socket: Socket,
  ) {
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => this.read(chunk.toString()));
    this.say('220 test');
  }

  private read(text: string): void {
    const lines = (this.rest + text).split('\r\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      if (this.data === null) this.command(line);
      else this.content(line);
    }
  }

  private command(line: string): void {
    const word = line.split(/[ :]/)[0]?.toUpperCase();
    if (word === 'RCPT') return this.recipient(/<(.*)>/.exec(line)?.[1] ?? '');
    if (word === 'DATA') this.data = [];
    this.say({ DATA: '354 go on', QUIT: '221 bye' }[word ?? ''] ?? '250 ok');
  }

  private recipient(address: string): void {
    if (address.startsWith('nobody@')) return this.say('550 no such user');
    if (this.server.busy) return this.say('451 try later');
    this.to = address;
    this.say('250 ok');
  }

  private content(line: string): void {
    if (line !== '.') return void this.data?.push(line);
    this.server.received.push({ to: this.to, data: (this.data ?? []).join('\n') });
    this.data = null;
    this.say('250 taken');
  }

  private say(line: string): void {
    this.socket.write(`${line}\r\n`);
  }
}
