import type { Library } from '../scenario/paste/reading.ts';

export type FileKind = 'npy' | 'npz' | 'safetensors' | 'csv' | 'json' | 'jsonl' | 'text';

/** What a file is that is not read, told by its first bytes. */
export type ForeignKind =
  | 'gzip'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | '7z'
  | 'png'
  | 'jpeg'
  | 'pdf'
  | 'hdf5'
  | 'parquet'
  | 'arrow'
  | 'gguf'
  | 'matlab'
  | 'excel'
  | 'html'
  | 'git-lfs'
  | 'zip';

/** The part of a file that is cut or damaged. */
export type FilePart = 'header' | 'data' | 'directory' | 'member';

/** What in a file contradicts its format: the names of .npy and .safetensors where they have one. */
export type DamagedField =
  | 'magic'
  | 'header-length'
  | 'header'
  | 'descr'
  | 'fortran_order'
  | 'shape'
  | 'dtype'
  | 'data_offsets'
  | 'directory'
  | 'local-header'
  | 'size'
  | 'deflate'
  | 'crc';

/**
 * Why a file is not read. Data without sentences; what was copied from the file is clipped, and is never markup. Bytes
 * count from 0; lines, columns of characters and rows count from 1.
 */
export type Refused =
  /** No bytes, or nothing but white space. */
  | { readonly refused: 'empty' }
  /** The browser could not read the file: it was moved or changed, or may not be read. */
  | { readonly refused: 'unreadable'; readonly found: string }
  /**
   * The file ends too early: `part` needs the bytes from `byte` up to `expected`, and the file has `found`. Null where the
   * file does not say how many there should be.
   */
  | {
      readonly refused: 'truncated';
      readonly kind: FileKind;
      readonly part: FilePart;
      readonly byte: number;
      readonly expected: number | null;
      readonly found: number;
      /** The tensor that is cut; null where that is not known. */
      readonly tensor: string | null;
    }
  /** Something in the file contradicts its format. */
  | {
      readonly refused: 'damaged';
      readonly kind: FileKind;
      readonly field: DamagedField;
      /** The tensor or the part of an archive; null where there is only one. Bytes are then counted within that part. */
      readonly of: string | null;
      readonly byte: number;
      readonly found: string;
      /** What belongs there, in the notation of the format; '' where there is no short form. */
      readonly expected: string;
    }
  /** A version of the format that is not known. */
  | { readonly refused: 'version'; readonly kind: FileKind; readonly found: string }
  /** Values that are no real numbers, or of a type that is not read. */
  | {
      readonly refused: 'dtype';
      readonly kind: FileKind;
      readonly tensor: string;
      readonly found: string;
    }
  /** Bytes of a safetensors that two tensors claim, or that do not fit the shape. */
  | {
      readonly refused: 'offsets';
      readonly tensor: string;
      readonly found: readonly [from: number, to: number];
      /** How many bytes the shape takes. */
      readonly expected: number;
      /** The tensor that has some of these bytes; null where the length is wrong. */
      readonly overlaps: string | null;
    }
  /** Another kind of file; `said` is the ending of its name, without the dot. */
  | { readonly refused: 'foreign'; readonly found: ForeignKind; readonly said: string }
  /** Bytes of no known kind, the first of them in hexadecimal. */
  | { readonly refused: 'unknown'; readonly found: string; readonly said: string }
  /** A pickle, PyTorch's or another; `archive` is the zip that torch.save makes. */
  | { readonly refused: 'pickle'; readonly archive: boolean; readonly torch: boolean }
  /** An array in an archive that is encrypted, deflated where the browser cannot inflate, or packed by another method. */
  | {
      readonly refused: 'packed';
      readonly tensor: string;
      readonly found: 'encrypted' | 'deflate' | number;
    }
  /** An archive or object without any tensor. */
  | { readonly refused: 'no-tensors'; readonly kind: FileKind }
  /**
   * More values than can be held at once; null where they were not counted to the end. The limit is that of a text, of a
   * tensor that has to be decoded whole, of one that is read by slices, or of one row.
   */
  | {
      readonly refused: 'too-large';
      readonly found: number | null;
      readonly expected: number;
      readonly of: 'text' | 'whole' | 'sliced' | 'row';
    }
  /** The axis of the classes is not one of the tensor's, or has no entries. */
  | {
      readonly refused: 'axis';
      readonly found: number;
      readonly shape: readonly number[];
    }
  /** Text without a number in it. */
  | { readonly refused: 'no-numbers'; readonly found: string }
  /** Something stands where a number should be. */
  | {
      readonly refused: 'word';
      readonly found: string;
      readonly line: number;
      readonly column: number;
    }
  /** A call or arithmetic whose result is not in the text. */
  | {
      readonly refused: 'computed';
      readonly found: string;
      readonly line: number;
      readonly column: number;
    }
  /** The library shortened the print; `WHOLE_PRINT` has the line that prints it whole. */
  | {
      readonly refused: 'ellipsis';
      readonly library: Library | null;
      readonly line: number;
      readonly column: number;
    }
  /** A row has `found` numbers, and the first has `expected`; null where the row is known and its line is not. */
  | {
      readonly refused: 'uneven';
      readonly row: number;
      readonly line: number | null;
      readonly found: number;
      readonly expected: number;
    }
  /** More than two axes in a text that is not read as one tensor, because of what else is in it. */
  | { readonly refused: 'axes' }
  /** Lists nest to another depth here than before, or deeper than any tensor. */
  | { readonly refused: 'depth'; readonly line: number; readonly column: number }
  /** JSON, or brackets, that break the rules of the notation here. */
  | {
      readonly refused: 'syntax';
      readonly kind: FileKind;
      readonly found: string;
      readonly line: number;
      readonly column: number;
    }
  /** Brackets are still open where the text ends. */
  | { readonly refused: 'unclosed'; readonly line: number; readonly open: number }
  /** The text says its shape, and holds another. */
  | { readonly refused: 'shape'; readonly found: string; readonly expected: string }
  /** A text that may mean several things, and is too long to ask. */
  | { readonly refused: 'separators'; readonly line: number; readonly found: string }
  /** Labels: as many as the rows are expected. */
  | { readonly refused: 'label-count'; readonly found: number; readonly expected: number }
  /** Labels: the one of this row is no class. */
  | {
      readonly refused: 'label';
      readonly row: number;
      readonly found: number;
      readonly classes: number;
      readonly ignoreIndex: number;
    };

/** For each kind of refusal, a function of its data. */
export type ByRefusal<Result> = {
  readonly [Kind in Refused['refused']]: (
    data: Extract<Refused, { readonly refused: Kind }>,
  ) => Result;
};

/** What a table says of a refusal. */
export const ofRefusal = <Result>(table: ByRefusal<Result>, data: Refused): Result =>
  (table[data.refused] as (data: Refused) => Result)(data);

export const isRefused = <Other extends object>(result: Other | Refused): result is Refused =>
  'refused' in result;

/** The line that saves logits in a file that is read, for those who have a pickle. */
export const SAVE_SAFETENSORS =
  'from safetensors.torch import save_file; save_file({"logits": logits}, "logits.safetensors")';

/** The line after which a library prints arrays whole. */
export const WHOLE_PRINT: Readonly<Record<Library, string>> = {
  numpy: 'np.set_printoptions(threshold=sys.maxsize)',
  pytorch: 'torch.set_printoptions(profile="full")',
  pandas: 'print(df.to_string())',
};

/** A type as NumPy saves bfloat16 and float8 of ml_dtypes: how many bytes, and not which format. */
export const isVoid = (dtype: string): boolean => /^[<>|]?(?:V\d+|f1)$/.test(dtype);
