interface NanPatternProps {
  /** Of the document: two charts with the same pattern may share it. */
  readonly id: string;
  /** Pixels between two stripes. */
  readonly size: number;
}

/** The hatching of what is NaN, to be filled with by its id. */
export const NanPattern = ({ id, size }: NanPatternProps) => (
  <pattern
    id={id}
    width={size}
    height={size}
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
  >
    <rect width={size} height={size} className="nan-ground" />
    <rect width="2.5" height={size} className="nan-stripe" />
  </pattern>
);
