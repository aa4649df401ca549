import { useId, useState } from 'react';
import type { Target } from '../../../engine/jpeg/api';
import { useBench, useChangeSettings } from '../../shared/bench-context';
import { parseTyped } from '../../shared/format';
import { SelectField } from '../../shared/SelectField';
import { useJpegTools } from '../jpeg-context';
import { solutionSentence } from './solution-sentence';

const KINDS = [
  { value: 'bytes', label: 'At most, kB' },
  { value: 'psnr', label: 'At least, dB' },
] as const;

/** Finds the quality for a file of a given size, or of a given PSNR. */
export function SolveForm() {
  const { engine } = useJpegTools();
  const { announce } = useBench();
  const change = useChangeSettings();
  const [kind, setKind] = useState<Target['kind']>('bytes');
  const [texts, setTexts] = useState({ bytes: '100', psnr: '35' });
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const note = useId();

  const solve = async (): Promise<void> => {
    const typed = parseTyped(texts[kind]);
    if (typed === undefined || !(typed > 0) || !Number.isFinite(typed)) {
      setSaid(kind === 'bytes' ? 'Type a size in kilobytes.' : 'Type a PSNR in decibels.');
      return;
    }
    const target: Target = { kind, value: kind === 'bytes' ? Math.round(typed * 1000) : typed };
    setBusy(true);
    setSaid('Trying qualities…');
    try {
      const solution = await engine.solve(target);
      change({ quality: solution.quality, tables: '' });
      setSaid(solutionSentence(solution, target));
      announce(solutionSentence(solution, target));
    } catch (error) {
      setSaid(`It could not be found: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="solve"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void solve();
      }}
    >
      <SelectField label="Find" value={kind} choices={KINDS} onChange={setKind} />
      <input
        className="number-field"
        aria-label={kind === 'bytes' ? 'Size at most, kB' : 'PSNR at least, dB'}
        aria-describedby={note}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={texts[kind]}
        onChange={(event) => {
          setTexts({ ...texts, [kind]: event.currentTarget.value });
        }}
      />
      <button type="submit" className="button" aria-disabled={busy}>
        Find
      </button>
      <p id={note} className="quiet figure solve-said">
        {said === '' ? 'Finds the quality that just meets it.' : said}
      </p>
    </form>
  );
}
