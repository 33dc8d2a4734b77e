import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A time-stamping authority as openssl makes one: its own CA, and a key that signs times. */
export type Tsa = {
  readonly dir: string;
  readonly ca: string;
  /** What `openssl ts -reply` answers to a query. */
  readonly reply: (query: Uint8Array) => Uint8Array;
};

export type TsaOptions = {
  readonly key?: 'rsa' | 'ec';
  readonly usage?: string;
  readonly digest?: 'sha256' | 'sha384' | 'sha512';
  /** `-config` lines that replace the usual ones. */
  readonly accepted?: string;
  readonly essCertId?: 'sha1' | 'sha256';
  readonly chain?: 'yes' | 'no';
};

export const openssl = (args: readonly string[], cwd?: string): string => {
  const { status, stdout, stderr } = spawnSync('openssl', args, { encoding: 'utf8', ...(cwd ? { cwd } : {}) });
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr}`);
  return stdout;
};

export const makeTsa = ({
  key = 'ec',
  usage = 'critical,timeStamping',
  digest = 'sha256',
  accepted = 'sha256',
  essCertId = 'sha256',
  chain = 'no',
}: TsaOptions = {}): Tsa => {
  const dir = mkdtempSync(join(tmpdir(), 'yesbook-tsa-'));
  const made = key === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  const path = (name: string): string => join(dir, name);
  writeFileSync(path('usage.cnf'), `[tsa]\nextendedKeyUsage=${usage}\n`);
  writeFileSync(
    path('ts.cnf'),
    [
      '[tsa]\ndefault_tsa=here',
      `[here]\nserial=${path('serial')}\nsigner_cert=${path('tsa.pem')}\nsigner_key=${path('tsa.key')}`,
      `signer_digest=${digest}\ndefault_policy=1.2.3.4.1\ndigests=${accepted}\naccuracy=secs:1`,
      `ess_cert_id_alg=${essCertId}\ness_cert_id_chain=${chain}\ntsa_name=yes`,
      ...(chain === 'yes' ? [`certs=${path('ca.pem')}`] : []),
      '',
    ].join('\n'),
  );
  writeFileSync(path('serial'), '01\n');
  const request = ['req', '-newkey', ...made, '-nodes'];
  openssl([
    ...request,
    '-x509',
    '-days',
    '3650',
    '-subj',
    '/O=Test/CN=Test Root',
    '-keyout',
    path('ca.key'),
    '-out',
    path('ca.pem'),
  ]);
  openssl([...request, '-subj', '/O=Clock Ltd/CN=Test Clock', '-keyout', path('tsa.key'), '-out', path('tsa.csr')]);
  openssl([
    'x509',
    '-req',
    '-days',
    '3650',
    '-in',
    path('tsa.csr'),
    '-CA',
    path('ca.pem'),
    '-CAkey',
    path('ca.key'),
    '-CAcreateserial',
    '-extfile',
    path('usage.cnf'),
    '-extensions',
    'tsa',
    '-out',
    path('tsa.pem'),
  ]);
  const reply = (query: Uint8Array): Uint8Array => {
    writeFileSync(path('query.tsq'), query);
    openssl(['ts', '-reply', '-config', path('ts.cnf'), '-queryfile', path('query.tsq'), '-out', path('reply.tsr')]);
    return readFileSync(path('reply.tsr'));
  };
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return { dir, ca: path('ca.pem'), reply };
};

/** The TSTInfo in an answer that `openssl ts` itself would not sign with this TSA's certificate. */
export const signedBy = ({ dir }: Tsa, content: Uint8Array): Uint8Array => {
  writeFileSync(join(dir, 'content'), content);
  openssl(
    [
      ...'cms -sign -binary -nodetach -cades -md sha256 -econtent_type 1.2.840.113549.1.9.16.1.4'.split(' '),
      ...`-in content -signer tsa.pem -inkey tsa.key -outform DER -out cms`.split(' '),
    ],
    dir,
  );
  const granted = Buffer.from('3003020100', 'hex');
  const token = readFileSync(join(dir, 'cms'));
  const length = granted.length + token.length;
  return new Uint8Array(Buffer.concat([Buffer.from([0x30, 0x82, length >> 8, length & 0xff]), granted, token]));
};

export type Answer = { readonly status?: number; readonly type?: string; readonly body: Uint8Array | string };

/** A TSA over HTTP on loopback; `answer` may be exchanged while it runs, and what was asked is kept. */
export type TsaServer = {
  readonly url: string;
  readonly asked: readonly Uint8Array[];
  answer: (query: Uint8Array) => Answer | Promise<Answer>;
  readonly close: () => Promise<void>;
};

export const serveTsa = async (tsa: Tsa, port = 0): Promise<TsaServer> => {
  const asked: Uint8Array[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const query = new Uint8Array(Buffer.concat(parts));
      asked.push(query);
      void Promise.resolve(served.answer(query)).then(
        ({ status = 200, type = 'application/timestamp-reply', body }) => {
          response.writeHead(status, { 'content-type': type });
          response.end(body);
        },
      );
    });
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const close = () =>
    new Promise<void>((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  onTestFinished(close);
  const served: TsaServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`,
    asked,
    answer: (query) => ({ body: tsa.reply(query) }),
    close,
  };
  return served;
};
