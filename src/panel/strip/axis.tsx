import { memo, useId } from 'react';
import type { Format } from '../../core/format.ts';
import { percent } from '../../ui/percent.ts';
import { useStrings } from '../../words/context.tsx';
import { shownFloat } from '../../words/numbers.ts';
import { DRAWING, FLOOR, GROUND } from './model/picture.ts';
import { isOpen } from './model/positions.ts';
import type { Scale } from './model/scale.ts';

const down = (height: number) => percent(height / DRAWING.height);

interface AxisProps {
  readonly format: Format;
  readonly scale: Scale;
  /** There is one lane: below the ground is room for the exponentials at the edges. */
  readonly alone: boolean;
}

/** What does not move: the ground that the lanes share, the fade at its left, the cliff at its right. */
export const Axis = memo(function Axis({ format, scale, alone }: AxisProps) {
  const t = useStrings();
  const { zeroEdge, cliff } = scale;
  const open = isOpen(scale);
  const [normal, origin] = [scale.at(scale.smallestNormal), scale.at(0)];
  const shown = (value: number, digits: number) => shownFloat(value, format, t.mark, digits);
  return (
    <div className="strip-axis" aria-hidden="true">
      <Ground scale={scale} normal={normal} origin={origin} alone={alone} />
      <span className="strip-word strip-word-zero">0</span>
      {!open && <span className="strip-word strip-word-infinity">{shown(format.overflow, 4)}</span>}
      <span className="strip-number strip-before" style={{ insetInlineStart: percent(zeroEdge) }}>
        {shown(scale.smallestNonzero, 3)}
      </span>
      {normal > zeroEdge && (
        <span className="strip-number" style={{ insetInlineStart: percent(normal) }}>
          <b>◂</b> <span className="strip-spare">{shown(scale.smallestNormal, 3)} </span>
          {t.strip.subnormal}
        </span>
      )}
      {open ? (
        <span className="strip-number strip-before" style={{ insetInlineStart: '100%' }}>
          {t.strip.normal} <b>▸</b>
        </span>
      ) : (
        <>
          <span className="strip-number strip-middle" style={{ insetInlineStart: percent(origin) }}>
            0
          </span>
          <span className="strip-number strip-edge" style={{ insetInlineStart: percent(cliff) }}>
            {t.strip.overflow} {shown(scale.largestFinite, 4)} <b>▸</b>
          </span>
        </>
      )}
    </div>
  );
});

interface GroundProps {
  readonly scale: Scale;
  /** The places of the smallest normal exponential and of the exponent 0, as shares of the width. */
  readonly normal: number;
  readonly origin: number;
  readonly alone: boolean;
}

function Ground({ scale: { zeroEdge, cliff }, normal, origin, alone }: GroundProps) {
  const id = useId();
  const [fade, dots, hatch] = [`${id}fade`, `${id}dots`, `${id}hatch`];
  return (
    <svg aria-hidden="true">
      <defs>
        <linearGradient id={fade}>
          <stop className="strip-fade" offset="0" stopOpacity="0.03" />
          <stop className="strip-fade" offset="1" stopOpacity="0.25" />
        </linearGradient>
        <pattern id={dots} width="6" height="6" patternUnits="userSpaceOnUse">
          <circle className="strip-fade" cx="1.5" cy="1.5" r="0.8" />
          <circle className="strip-fade" cx="4.5" cy="4.5" r="0.8" />
        </pattern>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse">
          <path className="strip-hatch" d="M-1 8L8 -1M-1 1L1 -1M6 8L8 6" />
        </pattern>
      </defs>
      <Zone from={normal} to={cliff} top={GROUND} name="strip-body" />
      <Zone from={zeroEdge} to={normal} fill={`url(#${fade})`} />
      <Zone from={zeroEdge} to={normal} fill={`url(#${dots})`} />
      {cliff < 1 && (
        <>
          <Zone from={cliff} to={1} name="strip-beyond" />
          <Zone from={cliff} to={1} fill={`url(#${hatch})`} />
        </>
      )}
      <Edge at={zeroEdge} from={20} to={FLOOR + 3} name="strip-tick" />
      <Edge at={normal} from={20} to={FLOOR + 3} name="strip-tick" />
      <Edge at={origin} from={GROUND} to={FLOOR + 3} name="strip-tick" />
      {!alone && <Edge at={origin} from={GROUND} to={GROUND + 7} name="strip-nail" />}
      <Level from={zeroEdge} to={normal} at={GROUND} name="strip-ground strip-fading" />
      <Level from={normal} to={cliff} at={GROUND} name="strip-ground" />
      {cliff < 1 && <Cliff at={cliff} />}
    </svg>
  );
}

const Cliff = ({ at }: { readonly at: number }) => (
  <>
    <Edge at={at} from={GROUND} to={FLOOR} name="strip-cliff" />
    <Level from={at} to={1} at={FLOOR} name="strip-cliff" />
  </>
);

interface ZoneProps {
  readonly from: number;
  readonly to: number;
  readonly top?: number;
  readonly name?: string;
  readonly fill?: string;
}

const Zone = ({ from, to, top = 0, name, fill }: ZoneProps) => (
  <rect
    className={name}
    x={percent(from)}
    y={down(top)}
    width={percent(to - from)}
    height={down(FLOOR - top)}
    fill={fill}
  />
);

interface LineProps {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

const Edge = ({ at, from, to, name }: LineProps) => (
  <line className={name} x1={percent(at)} x2={percent(at)} y1={down(from)} y2={down(to)} />
);

const Level = ({ at, from, to, name }: LineProps) => (
  <line className={name} x1={percent(from)} x2={percent(to)} y1={down(at)} y2={down(at)} />
);
