import { describe, expect, it } from 'vitest';
import { encodePixels } from '../../codec/jpeg/encode/encode-pixels';
import { readJpeg } from '../../codec/jpeg/read/read-jpeg';
import { writeJpeg } from '../../codec/jpeg/write/write-jpeg';
import { DEFAULTS, type Params } from '../../settings/schema';
import { resultNameOf, resultSpecOf } from './result-spec';
import { createJpegWork, type JpegWork } from './work';

const rgba = new Uint8ClampedArray(4 * 16 * 16).fill(90);
const jpeg = readJpeg(writeJpeg(encodePixels({ width: 16, height: 16, rgba }, { quality: 80, subsampling: '420' })));
const source = { id: 'file:x-a.jpg', name: 'a.jpg', kind: 'JPEG', blob: new Blob([]), picture: null };
const edit = { component: 0, row: 1, column: 1, index: 9, value: 5 };

const workWith = (params: Partial<Params>, wantedEdits: JpegWork['wantedEdits'] = []): JpegWork =>
  Object.assign(createJpegWork({ ...DEFAULTS, ...params }), {
    source,
    document: { source, made: false, jpeg },
    wantedEdits,
  });

describe('what the result is', () => {
  it('leaves out edits that name no block of the file', () => {
    const beyond = { ...edit, component: 1 };
    const work = workWith({ panel: 'block' }, [edit, beyond, { ...edit, row: 2 }, { ...edit, component: 3 }]);
    expect(resultSpecOf(work)).toEqual({ kind: 'document', edits: [edit], partial: null });
    expect(resultNameOf(work)).toBe('1 coefficient changed');
    expect(resultSpecOf(workWith({ panel: 'block' }, [beyond]))).toBeNull();
  });

  it('builds up only a block that there is', () => {
    const at = (jpegBlock: string) => resultSpecOf(workWith({ panel: 'block', buildUp: 3, jpegBlock }));
    expect(at('0.1.1')).toEqual({
      kind: 'document',
      edits: [],
      partial: { component: 0, row: 1, column: 1, count: 3 },
    });
    expect(at('0.2.0')).toBeNull();
    expect(at('3.0.0')).toBeNull();
  });

  it('takes the last generation for one beyond it, and all scans for more than there are', () => {
    const again = workWith({ panel: 'again', generations: 5, generation: 20 });
    expect(resultSpecOf(again)).toEqual({ kind: 'generation', number: 5 });
    expect(resultSpecOf(workWith({ panel: 'scans', scan: 500 }))).toBeNull();
  });
});
