import { type CSSProperties, useMemo } from 'react';
import { float64 } from '../../../core/format.ts';
import { type Live, useBound, useRendered } from '../../../panel/live.ts';
import { LiveText } from '../../../panel/live-text.tsx';
import { type PanelProps, useScenarioPart } from '../../../panel/panel.ts';
import { COLDEST, HOTTEST, placeOf } from '../../../panel/temperature-scale.ts';
import { PROGRAM_IDS, type ProgramId } from '../../../softmax/compared.ts';
import type { Evaluation } from '../../../softmax/evaluate.ts';
import type { TemperatureZones } from '../../../softmax/zones.ts';
import { LogSlider } from '../../../ui/log-slider.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { shownDecimal, wholeFloat } from '../../../words/numbers.ts';
import { stretchesOf, TICKS } from './scale.ts';
import { ZONES } from './words/words.ts';

interface PlotProps extends Pick<PanelProps, 'store'> {
  readonly live: Live;
  readonly zones: Readonly<Record<ProgramId, TemperatureZones>>;
  readonly describedBy: string;
}

/** The axis of the temperature with a lane for each program; the marker on it is a slider. */
export function Plot({ store, live, zones, describedBy }: PlotProps) {
  const t = useStrings();
  const words = useWords(ZONES);
  const temperature = useScenarioPart(store, (scenario) => scenario.temperature);
  const rendered = useRendered(live);
  const marker = useBound(live, place);
  const text = (value: number) => t.temperature.valueText(wholeFloat(value, float64, t.mark));
  const read = useMemo(
    () =>
      ({ problem }: Evaluation) =>
        t.temperature.valueText(wholeFloat(problem.temperature, float64, t.mark)),
    [t],
  );
  return (
    <div className="zones-plot">
      {PROGRAM_IDS.map((id) => (
        <div key={id} className="zones-lane" data-program={id}>
          <span className="zones-program">{t.charts[id]}</span>
          <div className="zones-track" aria-hidden="true">
            {stretchesOf(zones[id]).map(({ zone, from, to }) => (
              <span key={from} data-zone={zone} style={stretch(from, to)} />
            ))}
          </div>
        </div>
      ))}
      <div className="zones-over" ref={marker} style={placed(rendered)}>
        <span className="zones-marker" aria-hidden="true">
          <LiveText live={live} read={read} />
        </span>
        <LogSlider
          label={words.slider}
          value={temperature}
          min={COLDEST}
          max={HOTTEST}
          marks={NONE}
          anchor={null}
          describedBy={describedBy}
          valueText={text}
          onChange={(value) => store.dispatch({ type: 'temperature', value })}
        />
      </div>
      <div className="zones-ticks" aria-hidden="true">
        {TICKS.map((tick) => (
          <span key={tick} style={{ '--at': placeOf(tick) } as CSSProperties}>
            {shownDecimal(tick, t.mark)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The lanes have the marks. */
const NONE = [] as const;

const stretch = (from: number, to: number) =>
  ({ '--from': from.toFixed(4), '--to': to.toFixed(4) }) as CSSProperties;

const placed = ({ problem }: Evaluation) =>
  ({ '--at': placeOf(problem.temperature).toFixed(4) }) as CSSProperties;

const place = (element: HTMLDivElement, { problem }: Evaluation) =>
  element.style.setProperty('--at', placeOf(problem.temperature).toFixed(4));
