import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { Deflate, strToU8 } from 'fflate';
import { ownerOnly } from '#electron/durable.ts';

/**
 * A ZIP written to the disk as it grows, for packs too large to be held in memory. In the form of APPNOTE 6.3 with ZIP64,
 * because a pack about many people has more than the 65,535 files that fflate's own stream can count.
 */
export interface ZipFile {
  /** A whole file, as it is: proofs and pictures hardly get smaller. */
  readonly add: (name: string, content: Uint8Array | string) => Promise<void>;
  /** A file that grows while others are added, packed as it grows; it is written by its `end`. */
  readonly grow: (name: string) => GrowingFile;
  /** The files so far, as `sha256sum` writes and checks them. */
  readonly sums: () => string;
  /** Ends the file and makes it last; answers its size and its SHA-256. */
  readonly finish: () => Promise<{ readonly bytes: number; readonly sha256: string }>;
  readonly close: () => Promise<void>;
}

export interface GrowingFile {
  readonly push: (text: string) => void;
  readonly end: () => Promise<void>;
}

type Member = {
  readonly name: Uint8Array;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packed: number;
  readonly whole: number;
};

export const createZipFile = async (path: string): Promise<ZipFile> => {
  const handle = await open(path, 'w', ownerOnly);
  const out = bufferedOut(handle);
  const members: { readonly member: Member; readonly offset: number }[] = [];
  const sums: string[] = [];
  const write = async (member: Member, chunks: readonly Uint8Array[]): Promise<void> => {
    if (member.packed >= most32 || member.whole >= most32) throw new RangeError('A file in a pack is over 4 GB');
    members.push({ member, offset: out.written() });
    out.push(localHeader(member));
    chunks.forEach(out.push);
    await out.flush('whenFull');
  };
  return {
    add: async (name, content) => {
      const bytes = typeof content === 'string' ? strToU8(content) : content;
      sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
      const size = bytes.length;
      await write({ name: strToU8(name), method: 0, crc: crc32(bytes), packed: size, whole: size }, [bytes]);
    },
    grow: (name) => {
      const chunks: Uint8Array[] = [];
      const packing = new Deflate({ level: 6 }, (chunk) => void chunks.push(chunk));
      const hash = createHash('sha256');
      let [crc, whole] = [0, 0];
      return {
        push: (text) => {
          const bytes = strToU8(text);
          hash.update(bytes);
          crc = crc32(bytes, crc);
          whole += bytes.length;
          packing.push(bytes);
        },
        end: async () => {
          packing.push(new Uint8Array(), true);
          sums.push(`${hash.digest('hex')}  ${name}\n`);
          const packed = chunks.reduce((sum, { length }) => sum + length, 0);
          await write({ name: strToU8(name), method: 8, crc, packed, whole }, chunks);
        },
      };
    },
    sums: () => sums.toSorted((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1)).join(''),
    finish: async () => {
      const start = out.written();
      for (const { member, offset } of members) out.push(centralHeader(member, offset));
      out.push(ending(members.length, start, out.written() - start));
      await out.flush('all');
      await handle.sync();
      return { bytes: out.written(), sha256: out.sha256() };
    },
    close: () => handle.close(),
  };
};

const fullBytes = 1 << 20;

/** Small pieces are written together, and hashed as they are. */
const bufferedOut = (handle: FileHandle) => {
  const hash = createHash('sha256');
  let waiting: Uint8Array[] = [];
  let [waitingBytes, written] = [0, 0];
  return {
    push: (bytes: Uint8Array): void => {
      waiting.push(bytes);
      waitingBytes += bytes.length;
      written += bytes.length;
    },
    written: () => written,
    flush: async (when: 'whenFull' | 'all'): Promise<void> => {
      if (when === 'whenFull' && waitingBytes < fullBytes) return;
      const bytes = Buffer.concat(waiting);
      [waiting, waitingBytes] = [[], 0];
      hash.update(bytes);
      await handle.writeFile(bytes);
    },
    sha256: () => hash.digest('hex'),
  };
};

const most16 = 0xffff;
const most32 = 0xffffffff;
/** Names in UTF-8, and the first day a ZIP can write, because a clock would make each pack another. */
const utf8 = 0x0800;
const firstDay = 0x21;

const localHeader = ({ name, method, crc, packed, whole }: Member): Uint8Array => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeMember(header, 6, { method, crc, packed, whole });
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
};

const centralHeader = ({ name, method, crc, packed, whole }: Member, offset: number): Uint8Array => {
  const isFar = offset >= most32;
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(isFar ? 45 : 20, 4);
  header.writeUInt16LE(isFar ? 45 : 20, 6);
  writeMember(header, 8, { method, crc, packed, whole });
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(isFar ? 12 : 0, 30);
  header.writeUInt32LE(Math.min(offset, most32), 42);
  if (!isFar) return Buffer.concat([header, name]);
  const far = Buffer.alloc(12);
  far.writeUInt16LE(1, 0);
  far.writeUInt16LE(8, 2);
  far.writeBigUInt64LE(BigInt(offset), 4);
  return Buffer.concat([header, name, far]);
};

/** What both headers say of a file, in the same order. */
const writeMember = (header: Buffer, at: number, { method, crc, packed, whole }: Omit<Member, 'name'>): void => {
  header.writeUInt16LE(utf8, at);
  header.writeUInt16LE(method, at + 2);
  header.writeUInt16LE(firstDay, at + 6);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(packed, at + 12);
  header.writeUInt32LE(whole, at + 16);
};

const ending = (count: number, start: number, bytes: number): Uint8Array => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, most16), 8);
  end.writeUInt16LE(Math.min(count, most16), 10);
  end.writeUInt32LE(Math.min(bytes, most32), 12);
  end.writeUInt32LE(Math.min(start, most32), 16);
  if (count < most16 && start < most32 && bytes < most32) return end;
  const far = Buffer.alloc(76);
  far.writeUInt32LE(0x06064b50, 0);
  far.writeBigUInt64LE(44n, 4);
  far.writeUInt16LE(45, 12);
  far.writeUInt16LE(45, 14);
  far.writeBigUInt64LE(BigInt(count), 24);
  far.writeBigUInt64LE(BigInt(count), 32);
  far.writeBigUInt64LE(BigInt(bytes), 40);
  far.writeBigUInt64LE(BigInt(start), 48);
  far.writeUInt32LE(0x07064b50, 56);
  far.writeBigUInt64LE(BigInt(start + bytes), 64);
  far.writeUInt32LE(1, 72);
  return Buffer.concat([far, end]);
};
