import { useNetworkTools } from '../network-context';
import type { FormTimes } from '../jobs/network-jobs';
import { FORMS } from './form-costs';

/** Starts measuring the network's convolutions, one form after the other; what is measured is shown at once. */
export function useMeasureForms(): () => void {
  const { engine, jobs } = useNetworkTools();
  return () => {
    const name = engine.snapshot().network?.name;
    if (name === undefined) return;
    void jobs.formTimes.start(name, async ({ signal, progress, partial }) => {
      let times: FormTimes = {};
      for (const [index, { form }] of FORMS.entries()) {
        const measured = await engine.timeForm(form, {
          signal,
          progress: (done) => {
            progress((index + done) / FORMS.length);
          },
        });
        if (engine.snapshot().network?.name !== name) throw new Error('Another network was chosen meanwhile.');
        times = { ...times, [form]: measured };
        partial(times);
      }
      return times;
    });
  };
}
