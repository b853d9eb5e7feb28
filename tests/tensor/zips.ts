import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/tensor/crc-32.ts';

export interface ZipMember {
  readonly name: string;
  readonly data: Uint8Array;
  readonly method?: number;
  readonly encrypted?: boolean;
  readonly crc?: number;
}

/** A zip as PKWARE's APPNOTE lays it out; with `zip64`, every size and place stands in the fields of 64 bits. */
export function zipOf(members: readonly ZipMember[], zip64 = false): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  const add = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  for (const { name, data, method = 0, encrypted = false, crc = crc32(data) } of members) {
    const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data);
    const text = Buffer.from(name);
    const shared = (size: number, packedSize: number) => {
      const fields = Buffer.alloc(22);
      fields.writeUInt16LE(20, 0);
      fields.writeUInt16LE(encrypted ? 1 : 0, 2);
      fields.writeUInt16LE(method, 4);
      fields.writeUInt32LE(crc, 10);
      fields.writeUInt32LE(packedSize, 14);
      fields.writeUInt32LE(size, 18);
      return fields;
    };
    const local = at;
    const length = Buffer.alloc(4);
    length.writeUInt16LE(text.length, 0);
    add(
      Buffer.concat([Buffer.from('PK\x03\x04'), shared(data.length, packed.length), length, text]),
    );
    add(packed);
    const wide = zip64 ? 0xffffffff : null;
    const extra = Buffer.alloc(zip64 ? 28 : 0);
    if (zip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(data.length), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
      extra.writeBigUInt64LE(BigInt(local), 20);
    }
    const rest = Buffer.alloc(18);
    rest.writeUInt16LE(text.length, 0);
    rest.writeUInt16LE(extra.length, 2);
    rest.writeUInt32LE(wide ?? local, 14);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
        shared(wide ?? data.length, wide ?? packed.length),
        rest,
        text,
        extra,
      ]),
    );
  }
  const start = at;
  const whole = Buffer.concat(directory);
  add(whole);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(zip64 ? 0xffff : members.length, 8);
  end.writeUInt16LE(zip64 ? 0xffff : members.length, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : whole.length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : start, 16);
  if (zip64) {
    const end64 = Buffer.alloc(56);
    end64.write('PK\x06\x06', 'latin1');
    end64.writeBigUInt64LE(44n, 4);
    end64.writeBigUInt64LE(BigInt(members.length), 24);
    end64.writeBigUInt64LE(BigInt(members.length), 32);
    end64.writeBigUInt64LE(BigInt(whole.length), 40);
    end64.writeBigUInt64LE(BigInt(start), 48);
    const locator = Buffer.alloc(20);
    locator.write('PK\x06\x07', 'latin1');
    locator.writeBigUInt64LE(BigInt(at), 8);
    locator.writeUInt32LE(1, 16);
    add(end64);
    add(locator);
  }
  add(end);
  return new Uint8Array(Buffer.concat(parts));
}
