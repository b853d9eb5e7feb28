/** The types of numbers that files hold. */
export const DTYPES = {
  float64: { bytes: 8, float32: false },
  float32: { bytes: 4, float32: true },
  float16: { bytes: 2, float32: true },
  bfloat16: { bytes: 2, float32: true },
  float8_e5m2: { bytes: 1, float32: true },
  float8_e4m3fn: { bytes: 1, float32: true },
  int8: { bytes: 1, float32: true },
  int16: { bytes: 2, float32: true },
  int32: { bytes: 4, float32: false },
  int64: { bytes: 8, float32: false },
  uint8: { bytes: 1, float32: true },
  uint16: { bytes: 2, float32: true },
  uint32: { bytes: 4, float32: false },
  uint64: { bytes: 8, float32: false },
  bool: { bytes: 1, float32: true },
} as const satisfies Readonly<Record<string, DtypeRow>>;

interface DtypeRow {
  readonly bytes: number;
  /** Whether each of its values is a float32. */
  readonly float32: boolean;
}

export type Dtype = keyof typeof DTYPES;

export const bytesOf = (dtype: Dtype): number => DTYPES[dtype].bytes;
