import { useEffect, useRef, useState } from 'react';
import { parseTyped } from '../shared/format';
import { Icon } from '../shared/Icon';
import { LinearSlider } from '../shared/LinearSlider';
import './player.css';

interface PlayerProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Where a double click takes it. */
  readonly initial: number;
  /** Between two steps while it plays, milliseconds. */
  readonly pace: number;
  /** "12 of 64". */
  readonly format: (value: number) => string;
  readonly speak: (value: number) => string;
  readonly onChange: (value: number) => void;
  /** Whether the next step may be taken: while a step is still being worked on, it waits. */
  readonly ready?: boolean;
}

/** Whole steps from the first to the last: play, pause, step, scrub. At the end it starts anew. */
export function Player(props: PlayerProps) {
  const { label, value, min, max, pace, ready = true, onChange } = props;
  const [playing, setPlaying] = useState(false);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const running = playing && value < max;
  useEffect(() => {
    if (!running || !ready) return;
    const timer = setTimeout(() => {
      latest.current(value + 1);
      if (value + 1 >= max) setPlaying(false);
    }, pace);
    return () => {
      clearTimeout(timer);
    };
  }, [running, ready, value, max, pace]);

  const stepTo = (next: number): void => {
    setPlaying(false);
    onChange(Math.min(max, Math.max(min, next)));
  };
  return (
    <div className="player" role="group" aria-label={label}>
      <div className="player-buttons">
        <button
          type="button"
          className="icon-button"
          title="One step back"
          aria-label="One step back"
          disabled={value <= min}
          onClick={() => {
            stepTo(value - 1);
          }}
        >
          <Icon name="stepBack" />
        </button>
        <button
          type="button"
          className="icon-button player-play"
          title={running ? 'Pause' : 'Play'}
          aria-label={running ? 'Pause' : 'Play'}
          onClick={() => {
            if (!running && value >= max) onChange(min);
            setPlaying(!running);
          }}
        >
          <Icon name={running ? 'pause' : 'play'} />
        </button>
        <button
          type="button"
          className="icon-button"
          title="One step on"
          aria-label="One step on"
          disabled={value >= max}
          onClick={() => {
            stepTo(value + 1);
          }}
        >
          <Icon name="stepOn" />
        </button>
      </div>
      <LinearSlider
        label={label}
        value={value}
        min={min}
        max={max}
        step={1}
        ticks={[]}
        initial={props.initial}
        format={props.format}
        parse={(text) => parseTyped(/^[^\d−-]*([−-]?\d+)/.exec(text)?.[1] ?? '')}
        speak={props.speak}
        onChange={(next) => {
          stepTo(Math.round(next));
        }}
      />
    </div>
  );
}
