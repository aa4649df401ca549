import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPermalink, parsePermalink } from './permalink';
import { coerceSetting, DEFAULTS, SETTING_KEYS, SETTINGS, type Params, type SettingRow } from './schema';

/** Values that a text row takes, by its key. */
const TEXTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  view: fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/),
  img: fc.oneof(
    fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/),
    fc
      .tuple(fc.stringMatching(/^[0-9a-f]{12}$/), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }))
      .map(([hash, name]) => `file:${hash}:${name}`)
      .filter((img) => SETTINGS.img.pattern.test(img)),
  ),
  pin: fc.oneof(
    fc.constant(''),
    fc.tuple(fc.nat(2), fc.nat(99999), fc.nat(99999)).map(([channel, v, u]) => `${channel}.${v}.${u}`),
  ),
  phiLayers: fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 40 }).map((phi) => phi.join('-')),
  mapLayer: fc.stringMatching(/^[a-zA-Z0-9_.]{0,40}$/),
  mapBlock: fc.tuple(fc.nat(999), fc.nat(999)).map((place) => place.join('.')),
  surveyFilter: fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .filter((filter) => SETTINGS.surveyFilter.pattern.test(filter)),
  surveyFacet: fc.stringMatching(/^[a-z]{1,16}$/).filter((facet) => SETTINGS.surveyFacet.pattern.test(facet)),
  filesSort: fc.stringMatching(/^-?[a-z]{1,16}$/),
  mapVector: fc
    .array(fc.stringMatching(/^[a-z]{1,16}$/), { minLength: 1, maxLength: 16 })
    .map((facets) => facets.join('-')),
  jpegBlock: fc.oneof(
    fc.constant(''),
    fc.tuple(fc.nat(3), fc.nat(99999), fc.nat(99999)).map((place) => place.join('.')),
  ),
  edits: fc
    .array(fc.tuple(fc.nat(3), fc.nat(99999), fc.nat(99999), fc.nat(63), fc.integer({ min: -32768, max: 32767 })), {
      maxLength: 40,
    })
    .map((edits) => edits.map((edit) => edit.join('.')).join('_')),
  tables: fc
    .array(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 64, maxLength: 64 }), { maxLength: 2 })
    .map((tables) => tables.map((table) => table.join('.')).join('_')),
  againQualities: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 16 }).map((q) => q.join('-')),
};

function valueOf(key: string, row: SettingRow): fc.Arbitrary<unknown> {
  switch (row.kind) {
    case 'choice':
      return fc.constantFrom(...row.values);
    case 'number':
      return fc
        .double({ min: row.min, max: row.max, noNaN: true })
        .map((value) => coerceSetting(key as keyof Params, value));
    case 'integer':
      return fc.integer({ min: row.min, max: row.max });
    case 'boolean':
      return fc.boolean();
    case 'text':
      return TEXTS[key];
  }
}

const anyParams = fc.record(
  Object.fromEntries(SETTING_KEYS.map((key) => [key, valueOf(key, SETTINGS[key])])),
) as unknown as fc.Arbitrary<Params>;

describe('permalink', () => {
  it('gives back every setting that it was given', () => {
    fc.assert(
      fc.property(anyParams, (params) => {
        expect(parsePermalink(formatPermalink(params))).toEqual(params);
      }),
    );
  });

  it('survives the percent-coding that browsers and messengers do', () => {
    fc.assert(
      fc.property(anyParams, (params) => {
        const url = new URL(`https://example.org/x/${formatPermalink(params)}`);
        expect(parsePermalink(url.hash)).toEqual(params);
      }),
    );
  });

  it('leaves defaults out', () => {
    expect(formatPermalink(DEFAULTS)).toBe('#v=1');
    expect(formatPermalink({ ...DEFAULTS, keep: 0.07, centred: false })).toBe('#v=1&keep=0.07&centred=0');
  });

  it('reads any text without failing, and gives only valid settings', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.webFragments()), (hash) => {
        const params = parsePermalink(hash);
        for (const key of SETTING_KEYS) expect(coerceSetting(key, params[key])).toBe(params[key]);
      }),
    );
  });

  it.each([
    ['#keep=7', { keep: 1 }],
    ['#keep=-3', { keep: 0.0001 }],
    ['#keep=NaN', {}],
    ['#keep=Infinity', { keep: 1 }],
    ['#keep=', {}],
    ['#keep=0x10', { keep: 1 }],
    ['#keep=0.5&keep=0.1', { keep: 0.5 }],
    ['#__proto__=1&constructor=2&toString=3', {}],
    ['#view=../../etc', {}],
    ['#view=<script>alert(1)</script>', {}],
    ['#img=javascript:alert(1)', {}],
    ['#img=https://example.org/x.png', {}],
    ['#img=file:0123456789ab:a%00b.png', {}],
    ['#img=file:0123456789ab:a%E2%80%AEgnp.exe', {}],
    ['#transform=DFT', {}],
    ['#block=8.0', {}],
    ['#block=16', { block: 16 }],
    ['#pin=0.1.2.3', {}],
    ['#%=%%%&keep=%zz', {}],
    ['keep=0.2', { keep: 0.2 }],
  ])('meets %s with sense', (hash, expected) => {
    expect(parsePermalink(hash)).toEqual({ ...DEFAULTS, ...expected });
  });

  it('reads no more of a very long hash than a link can need', () => {
    expect(parsePermalink(`#x=${'a'.repeat(1e6)}&keep=0.5`)).toEqual(DEFAULTS);
  });
});
